package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// Every record of a topic is in the inbox of each of its consumers, nothing else is, and nothing was put aside. Which consumers there
/// must be is not asked of their stores: one that left nothing behind would not be missed.
final class InboxAndTopics {

    private static final String OFFSETS = "select consumer || ' ' || topic || ' ' || partition from consumer_offset";
    private static final String CONSUMERS = "select consumer from consumer_offset union select consumer from inbox";

    private final Evidence evidence;
    private final Findings findings;

    InboxAndTopics(Evidence evidence, Findings findings) {
        this.evidence = evidence;
        this.findings = findings;
    }

    void compare() throws SQLException {
        for (Service service : Service.values()) {
            Store store = evidence.store(service);
            unknown(service, texts(store, CONSUMERS));
            for (String table : List.of("dead_letter", "parked_event", "inbox_conflict")) {
                findings.add(Fault.LOST, "rows of " + table + " in " + service.folder(), store.number("select count(*) from " + table));
            }
        }
        for (ExpectedConsumer consumer : ExpectedConsumer.ALL) {
            Store store = evidence.store(consumer.service());
            claimed(consumer, texts(store, OFFSETS));
            taken(consumer, texts(store, consumer.taken()));
        }
    }

    /// Whoever reads a partition keeps an offset of it.
    ///
    /// @param kept consumer, topic and partition of each stored offset
    void claimed(ExpectedConsumer consumer, Set<String> kept) {
        Set<String> wanted = evidence.records(consumer.topic())
                .stream()
                .map(record -> consumer.name() + " " + consumer.topic() + " " + record.partition())
                .collect(Collectors.toSet());
        findings.add(Fault.LOST, "partitions with records have no offset in " + consumer.service().folder(),
                Difference.minus(wanted, kept));
    }

    /// @param taken tenant and event of each record that the consumer has taken in
    void taken(ExpectedConsumer consumer, Set<String> taken) {
        Set<String> sent = evidence.records(consumer.topic())
                .stream()
                .map(record -> record.tenant() + " " + record.eventId())
                .collect(Collectors.toSet());
        findings.add(Fault.LOST, "records of " + consumer.topic() + " are not in the inbox of " + consumer.name(),
                Difference.minus(sent, taken));
        findings.add(Fault.DOUBLED, "what the inbox of " + consumer.name() + " holds is not on " + consumer.topic(),
                Difference.minus(taken, sent));
    }

    /// Whoever is not in the list would not be counted.
    ///
    /// @param found the names of all that left an offset or an inbox row
    void unknown(Service service, Set<String> found) {
        Set<String> known = ExpectedConsumer.ALL.stream()
                .filter(consumer -> consumer.service() == service)
                .map(ExpectedConsumer::name)
                .collect(Collectors.toSet());
        findings.add(Fault.DOUBLED, "consumers in " + service.folder() + " that the recount does not know", Difference.minus(found, known));
    }

    private static Set<String> texts(Store store, String query) throws SQLException {
        return new HashSet<>(store.list(query, row -> row.getString(1)));
    }
}
