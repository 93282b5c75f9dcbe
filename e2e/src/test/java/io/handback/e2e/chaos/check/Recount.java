package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.apache.kafka.common.TopicPartition;

import io.handback.contracts.TopicCatalogue;
import io.handback.e2e.chaos.traffic.StreamReader;
import io.handback.e2e.chaos.traffic.Tenant;
import io.handback.e2e.chaos.traffic.Written;
import io.handback.e2e.chaos.wire.Promises;
import io.handback.embedded.PostgresServer;
import io.handback.local.home.Service;

/// Counts everything again.
public final class Recount {

    private static final String AUDIT = """
            create table chaos_step_back (consumer text, topic text, partition integer, was bigint, became bigint);
            create function chaos_note_step_back() returns trigger language plpgsql security definer as $$
            begin
                insert into chaos_step_back values (old.consumer, old.topic, old.partition, old.next_offset, new.next_offset);
                return new;
            end $$;
            create trigger chaos_step_back after update on consumer_offset for each row
                when (new.next_offset < old.next_offset) execute function chaos_note_step_back()""";
    private static final String UNSENT = """
            select count(*) from event_log where (xid, position) > (select xid, position from log_cursor where name like '%-relay-0')""";
    private static final String NEWEST_OF_FEED = """
            select distinct on (tenant) tenant, xid::text || '.' || position from event_log where topic = '%s'
             order by tenant, event_log.xid desc, position desc""".formatted(Streams.FEED);
    private static final String OFFSETS = "select topic || ' ' || partition, next_offset::text from consumer_offset";

    private final Function<Service, PostgresServer> databases;
    private final String bootstrapServers;
    private final List<String> topics;

    /// @param databases each service's server as it runs now
    /// @param bootstrapServers the broker, with nothing in between
    public Recount(Function<Service, PostgresServer> databases, String bootstrapServers) {
        this.databases = databases;
        this.bootstrapServers = bootstrapServers;
        this.topics = TopicCatalogue.load().topics().stream().map(topic -> topic.name()).toList();
    }

    /// From now on a stored offset that goes back is written down, whoever sets it.
    public void beginAudit() throws SQLException {
        for (Store store : stores().values()) {
            store.execute(AUDIT);
        }
    }

    /// What still moves: rows that are not sent, records that are not taken in. Empty when everything has come to rest.
    public List<String> moving() throws SQLException {
        List<String> moving = new ArrayList<>();
        Map<String, Map<TopicPartition, Long>> ends = new HashMap<>();
        for (Store store : stores().values()) {
            long unsent = store.number(UNSENT);
            if (unsent > 0) {
                moving.add(unsent + " rows of " + store.service().folder() + " are not sent");
            }
            for (Map.Entry<String, String> stored : store.map(OFFSETS).entrySet()) {
                TopicPartition partition = partition(stored.getKey());
                long end = Objects.requireNonNull(ends.computeIfAbsent(partition.topic(), this::ends).get(partition));
                if (Long.parseLong(stored.getValue()) < end) {
                    moving.add(store.service().folder() + " is at " + stored.getValue() + " of " + end + " in " + partition);
                }
            }
        }
        return moving;
    }

    /// Streams whose client does not have the newest event of its feed yet, perhaps because it is just connecting again.
    public List<String> behind(List<StreamReader> streams) throws SQLException {
        Map<String, String> newest = store(Service.FEEDBACK).map(NEWEST_OF_FEED);
        return streams.stream()
                .filter(stream -> !Streams.places(stream.ids()).reversed().stream().findFirst().equals(newest(stream, newest)))
                .map(stream -> "the stream of " + stream.tenant().name() + " does not have its feed's newest event")
                .toList();
    }

    private static Optional<String> newest(StreamReader stream, Map<String, String> newest) {
        return Optional.ofNullable(newest.get(stream.tenant().name()));
    }

    private static TopicPartition partition(String topicAndNumber) {
        int space = topicAndNumber.indexOf(' ');
        return new TopicPartition(topicAndNumber.substring(0, space), Integer.parseInt(topicAndNumber.substring(space + 1)));
    }

    private Map<TopicPartition, Long> ends(String topic) {
        return TopicRecord.ends(bootstrapServers, topic);
    }

    /// Compares everything with everything.
    ///
    /// @param written what clients sent and were promised, as their ledger's file has it
    /// @param items the rated and used item of each tenant
    public Findings count(Written written, Map<Tenant, String> items, List<StreamReader> streams, Promises promises) throws Exception {
        Findings findings = new Findings();
        Evidence evidence = Evidence.read(stores(), bootstrapServers, topics);
        new StateAndLog(evidence, findings).compare();
        new LogAndTopics(evidence, findings).compare();
        new Marks(evidence, written, findings).compare();
        new Steps(evidence, written, findings).compare();
        new InboxAndTopics(evidence, findings).compare();
        new UsageDays(evidence, findings).compare();
        new Copies(evidence, findings).compare();
        for (Map.Entry<Tenant, String> one : items.entrySet()) {
            new Figures(evidence, findings).compare(one.getKey(), one.getValue());
        }
        streams.forEach(new Streams(evidence, findings)::compare);
        new Strangers(evidence, findings).look();
        new ForGood(stores().values(), promises, findings).look();
        return findings;
    }

    /// What is broken already and for good, while everybody still writes.
    public Findings soFar(Promises promises) throws SQLException {
        Findings findings = new Findings();
        new ForGood(stores().values(), promises, findings).look();
        return findings;
    }

    /// How many events the logs and the usage topic hold, each once.
    public long events() throws SQLException {
        long events = 0;
        for (Store store : stores().values()) {
            events += store.number("select count(*) from event_log");
        }
        return events + store(Service.ENGAGEMENT).number("select count(*) from usage_event");
    }

    private Store store(Service service) {
        return new Store(service, databases.apply(service));
    }

    private Map<Service, Store> stores() {
        Map<Service, Store> stores = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            stores.put(service, store(service));
        }
        return stores;
    }
}
