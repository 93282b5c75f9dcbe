package io.handback.engagement.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.contracts.UsageAction;
import io.handback.contracts.UsageActions;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads the sums of an item's usage; never the raw events.
@ApplicationScoped
public class UsageCounts {

    private static final UsageActions ACTIONS = UsageActions.load();
    private static final String[] BY_REPS = names(ACTIONS.all().stream().filter(action -> action.who() == UsageAction.Who.REP).toList());
    private static final String[] USES = names(ACTIONS.all().stream().filter(action -> action.kind() == UsageAction.Kind.USE).toList());

    private static final String EVENTS = """
            select action, sum(events)::bigint as count from usage_day where tenant = $1 and item_id = $2 group by action""";
    private static final String PERSONS = """
            select count(distinct person_id) as count from usage_day where tenant = $1 and item_id = $2 and action = any ($3::text[])""";
    private static final String USES_BY_ACTION = """
            select action, count(*) as count
              from (select distinct u.person_id, u.action, coalesce(u.deal_id::text, u.day::text)
                      from usage_day u join person p on p.tenant = u.tenant and p.person_id = u.person_id
                     where u.tenant = $1 and u.item_id = $2 and u.action = any ($3::text[]) and 'rep' = any (p.roles)) once
             group by action""";

    /// Events by action, uses by action (only actions that are use), and how many persons did any action of a rep.
    public record Counts(Map<String, Long> events, Map<String, Long> uses, long persons) {}

    /// The sums of one item over all versions and all time.
    public Uni<Counts> of(TenantConnection db, UUID item) {
        return db.execute(EVENTS, db.tenant().value(), item)
                .map(UsageCounts::read)
                .chain(events -> withUses(db, item, events));
    }

    private static Uni<Counts> withUses(TenantConnection db, UUID item, Map<String, Long> events) {
        return db.execute(USES_BY_ACTION, db.tenant().value(), item, USES)
                .map(UsageCounts::read)
                .chain(uses -> withPersons(db, item, events, uses));
    }

    private static Uni<Counts> withPersons(TenantConnection db, UUID item, Map<String, Long> events, Map<String, Long> uses) {
        return db.execute(PERSONS, db.tenant().value(), item, BY_REPS)
                .map(rows -> new Counts(events, uses, rows.iterator().next().getLong("count")));
    }

    private static Map<String, Long> read(RowSet<Row> rows) {
        Map<String, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put(row.getString("action"), row.getLong("count")));
        return counts;
    }

    private static String[] names(List<UsageAction> actions) {
        return actions.stream().map(UsageAction::name).toArray(String[]::new);
    }
}
