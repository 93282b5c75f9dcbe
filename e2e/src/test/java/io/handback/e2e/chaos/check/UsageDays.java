package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// What is shown of use by day is the sum of the events behind it, row by row: of each day, and of everything else a row is told apart by.
/// A day is the tenant's: it begins at midnight of the time zone in its settings, or of UTC while it has set none.
final class UsageDays {

    private static final String EVENTS = """
            select format('%s|%s|%s|%s|%s|%s|%s|%s|%s', e.tenant, (e.occurred_at at time zone coalesce(s.time_zone, 'UTC'))::date,
                          e.item_id, e.action, e.version, e.person_id, e.visitor_id, e.deal_id, e.stage), count(*)
              from usage_event e left join tenant_settings s on s.tenant = e.tenant group by 1""";
    private static final String SHOWN = """
            select format('%s|%s|%s|%s|%s|%s|%s|%s|%s', tenant, day, item_id, action, version, person_id, visitor_id, deal_id, stage),
                   sum(events)
              from usage_day group by 1""";

    private final Evidence evidence;
    private final Findings findings;

    UsageDays(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() throws SQLException {
        Store store = evidence.store(Service.ENGAGEMENT);
        compare(numbers(store.map(EVENTS)), numbers(store.map(SHOWN)));
    }

    /// @param events how many events there are of each day, item and so on
    /// @param shown how many are shown
    void compare(Map<String, Long> events, Map<String, Long> shown) {
        add(Fault.LOST, "usage events are in no sum by day", excess(events, shown));
        add(Fault.DOUBLED, "usage events are in the sums by day that nobody sent", excess(shown, events));
    }

    private void add(Fault fault, String where, Map<String, Long> excess) {
        long times = excess.values().stream().mapToLong(Long::longValue).sum();
        String which = excess.keySet().stream().sorted().limit(1).map(key -> ", such as of " + key).findFirst().orElse("");
        findings.add(fault, where + which, times);
    }

    /// By how much the first have more than the second; what the second do not have at all counts, whatever its number.
    private static Map<String, Long> excess(Map<String, Long> first, Map<String, Long> second) {
        Map<String, Long> excess = new HashMap<>();
        first.forEach((key, count) -> {
            long more = count - second.getOrDefault(key, 0L);
            long least = second.containsKey(key) ? 0 : 1;
            if (Math.max(more, least) > 0) {
                excess.put(key, Math.max(more, least));
            }
        });
        return excess;
    }

    private static Map<String, Long> numbers(Map<String, String> texts) {
        Map<String, Long> numbers = new HashMap<>();
        texts.forEach((key, text) -> numbers.put(key, Long.valueOf(text)));
        return numbers;
    }
}
