package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// Every record of a topic is in the inbox of each of its consumers, nothing else is, and nothing was put aside.
final class InboxAndTopics {

    private static final String CONSUMERS = "select distinct consumer, topic from consumer_offset where topic <> '" + Evidence.USAGE + "'";

    private final Evidence evidence;
    private final Findings findings;

    InboxAndTopics(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() throws SQLException {
        for (Service service : Service.values()) {
            Store store = evidence.store(service);
            for (Map.Entry<String, String> one : store.map(CONSUMERS).entrySet()) {
                compare(store, one.getKey(), one.getValue());
            }
            for (String table : List.of("dead_letter", "parked_event", "inbox_conflict")) {
                findings.add(Fault.LOST, "rows of " + table + " in " + service.folder(), store.number("select count(*) from " + table));
            }
        }
        usage();
    }

    private void compare(Store store, String consumer, String topic) throws SQLException {
        Set<String> sent = evidence.records(topic).stream().map(record -> record.tenant() + " " + record.eventId())
                .collect(Collectors.toSet());
        Set<String> taken = new HashSet<>(store.list("select tenant || ' ' || event_id from inbox where consumer = '" + consumer + "'",
                row -> row.getString(1)));
        findings.add(Fault.LOST, "records of " + topic + " are not in the inbox of " + consumer, Difference.minus(sent, taken));
        findings.add(Fault.DOUBLED, "inbox rows of " + consumer + " are not on " + topic, Difference.minus(taken, sent));
    }

    /// The raw usage events are their own inbox; what is shown by day is their sum.
    private void usage() throws SQLException {
        Store store = evidence.store(Service.ENGAGEMENT);
        Set<String> sent = evidence.records(Evidence.USAGE).stream().map(record -> record.tenant() + " " + record.eventId()).collect(
                Collectors.toSet());
        Set<String> taken = new HashSet<>(store.list("select tenant || ' ' || event_id from usage_event", row -> row.getString(1)));
        findings.add(Fault.LOST, "usage events on the topic are not in the store", Difference.minus(sent, taken));
        findings.add(Fault.DOUBLED, "usage events in the store are not on the topic", Difference.minus(taken, sent));
        Map<String, String> raw = store.map("select tenant || ' ' || item_id || ' ' || action, count(*) from usage_event group by 1");
        Map<String, String> shown = store.map("select tenant || ' ' || item_id || ' ' || action, sum(events) from usage_day group by 1");
        Difference difference = Difference.between(raw, shown);
        findings.add(Fault.LOST, "sums of usage by day are missing", difference.missing());
        findings.add(Fault.DOUBLED, "sums of usage by day differ from the events behind them", difference.other());
    }
}
