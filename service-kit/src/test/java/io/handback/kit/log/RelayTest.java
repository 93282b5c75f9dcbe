package io.handback.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.embedded.KafkaBroker;
import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.test.KitStore;

class RelayTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofMillis(800);

    private static KafkaBroker broker;
    private static AgroalDataSource pool;

    private final List<PlainRelay> relays = new ArrayList<>();
    private String topic = "";

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(null, 0);
        pool = KitStore.pool("relay");
    }

    @AfterAll
    static void stop() {
        pool.close();
        broker.close();
    }

    @BeforeEach
    void emptyLogAndNewTopic() throws Exception {
        KitStore.clear();
        topic = "test-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(10, TimeUnit.SECONDS);
        }
    }

    @AfterEach
    void stopRelays() throws InterruptedException {
        for (PlainRelay relay : relays) {
            relay.stop();
        }
    }

    @Test
    void an_uncommitted_row_with_the_lowest_position_holds_back_later_ones_and_each_arrives_once() throws SQLException {
        // Given
        relay();
        var wanted = new ArrayList<UUID>();
        try (Connection first = KitStore.superuser()) {
            first.setAutoCommit(false);
            wanted.add(KitStore.append(first, topic, "acme", 1, "{}"));
            wanted.addAll(commitMany(1_000));
            assertThat(records(1, Duration.ofMillis(700))).as("nothing overtakes the open transaction").isEmpty();

            // When
            first.commit();
        }

        // Then
        assertThat(ids(records(1_001, LIMIT))).containsExactlyElementsOf(wanted);
    }

    @Test
    void rows_of_a_transaction_that_began_first_come_first_even_when_it_commits_last() throws SQLException {
        // Given
        relay();
        UUID early;
        UUID late;
        try (Connection first = KitStore.superuser(); Connection second = KitStore.superuser()) {
            first.setAutoCommit(false);
            KitStore.append(first, "elsewhere-" + topic, "acme", 1, "{}");
            late = KitStore.append(second, topic, "acme", 1, "{}");
            early = KitStore.append(first, topic, "acme", 2, "{}");
            first.createStatement().execute("delete from event_log where topic like 'elsewhere-%'");

            // When
            first.commit();
        }

        // Then
        assertThat(ids(records(2, LIMIT))).containsExactly(early, late);
    }

    @Test
    void a_leader_stopped_longer_than_its_lease_is_fenced_and_moves_no_cursor() throws Exception {
        // Given
        RelayStore store = new RelayStore(pool);
        long term = store.takeLease("x-relay-0", "paused", LEASE).orElseThrow();
        RelayStore.Cursor cursor = store.cursor("x-relay-0");
        try (RelayProducer paused = RelayProducer.open(settings(), "x-relay-0", "/handback/x-service");
                Connection db = KitStore.superuser()) {
            UUID event = KitStore.append(db, topic, "acme", 1, "{}");
            List<RelayStore.Outgoing> read = await().atMost(LIMIT).until(() -> store.next(cursor, 10), rows -> !rows.isEmpty());

            // When the lease runs out, a successor leads and the paused one goes on where it was
            PlainRelay successor = relay("x");
            assertThat(ids(records(1, LIMIT))).containsExactly(event);
            await().atMost(LIMIT).until(() -> store.cursor("x-relay-0").at().xid() > 0);

            // Then
            assertThat(successor.alive()).isTrue();
            assertThat(store.holdLease("x-relay-0", term, LEASE)).isFalse();
            assertThatThrownBy(() -> paused.send(read)).isInstanceOf(KafkaException.class);
            assertThat(store.move("x-relay-0", term, cursor)).isFalse();
            assertThat(ids(records(2, Duration.ofSeconds(1)))).containsExactly(event);
        }
    }

    @Test
    void a_crash_between_send_and_cursor_repeats_and_never_loses() throws Exception {
        // Given what a leader that was killed after its commit leaves behind: sent, cursor not moved
        RelayStore store = new RelayStore(pool);
        List<UUID> wanted = commitMany(3);
        RelayStore.Cursor cursor = store.cursor("service-relay-0");
        List<RelayStore.Outgoing> rows = await().atMost(LIMIT).until(() -> store.next(cursor, 10), found -> found.size() == 3);
        try (RelayProducer killed = RelayProducer.open(settings(), "service-relay-0", "/handback/service-service")) {
            killed.send(rows);
        }

        // When
        relay();

        // Then
        List<UUID> arrived = ids(records(6, LIMIT));
        assertThat(arrived).hasSize(6);
        assertThat(arrived.stream().distinct()).containsExactlyElementsOf(wanted);
    }

    @Test
    void a_record_that_can_never_be_sent_is_parked_and_the_others_arrive() throws SQLException {
        // Given
        UUID huge;
        List<UUID> others;
        try (Connection db = KitStore.superuser()) {
            huge = KitStore.append(db, topic, "acme", 1, "\"" + "x".repeat(1_200_000) + "\"");
            others = commitMany(2);
        }

        // When
        relay();

        // Then
        assertThat(ids(records(2, LIMIT))).containsExactlyElementsOf(others);
        await().atMost(LIMIT).until(() -> parked(huge));
    }

    private boolean parked(UUID event) throws SQLException {
        try (Connection db = KitStore.superuser(); var query = db.prepareStatement("select 1 from parked_event where event_id = ?")) {
            query.setObject(1, event);
            return query.executeQuery().next();
        }
    }

    private List<UUID> commitMany(int count) throws SQLException {
        var events = new ArrayList<UUID>();
        try (Connection db = KitStore.superuser()) {
            for (int i = 0; i < count; i++) {
                events.add(KitStore.append(db, topic, "acme", 2L + i, "{}"));
            }
        }
        return events;
    }

    private PlainRelay relay() {
        return relay("service");
    }

    private PlainRelay relay(String service) {
        PlainRelay relay = PlainRelay.start(pool, Map.copyOf(connection()), service, LEASE);
        relays.add(relay);
        return relay;
    }

    private static Map<String, Object> settings() {
        return PlainRelay.producerSettings(Map.copyOf(connection()));
    }

    private static Map<String, Object> connection() {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static List<UUID> ids(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> UUID.fromString(CloudEventHeaders.read(record.headers()).id()))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(int count, Duration atMost) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        Map<String, Object> reading = connection();
        reading.put("isolation.level", "read_committed");
        reading.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.seekToBeginning(consumer.assignment());
            long end = System.nanoTime() + atMost.toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        assertThat(found).allSatisfy(record -> assertThat(new String(record.key(), UTF_8)).isEqualTo("acme:aggregate"));
        return found;
    }
}
