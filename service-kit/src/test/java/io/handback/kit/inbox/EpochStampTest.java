package io.handback.kit.inbox;

import static io.handback.kit.inbox.Batches.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.embedded.KafkaBroker;
import io.handback.kit.test.KitStore;

/// Three records, the mark of their commit, three records of an aborted transaction with its mark, three records and a mark: offsets
/// 0 to 2, 8 to 10, and the end at 12.
class EpochStampTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static KafkaBroker broker;
    private static final AgroalDataSource POOL = KitStore.pool("worker");

    private final StoredOffsets offsets = new StoredOffsets(POOL);
    private TopicPartition partition = Batches.PARTITION;
    private final KafkaConsumer<byte[], byte[]> kafka = consumer();

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(null, 0);
    }

    @AfterAll
    static void stop() {
        POOL.close();
        broker.close();
    }

    @BeforeEach
    void newTopic() throws Exception {
        KitStore.clear();
        partition = new TopicPartition("test-" + UUID.randomUUID(), 0);
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1))).all().get(10, TimeUnit.SECONDS);
        }
        write();
        kafka.assign(List.of(partition));
        claim();
    }

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void a_hole_of_an_aborted_transaction_holds_nobody_up() throws SQLException {
        assertThat(takeIn(poll())).isTrue();

        var behindTheHole = poll();

        assertThat(first(behindTheHole)).isEqualTo(8);
        assertThat(takeIn(behindTheHole)).isTrue();
    }

    @Test
    void what_a_client_had_polled_before_the_seek_is_refused_and_read_again() throws SQLException {
        // Given
        var dropped = poll();
        var buffered = poll();
        new StoredOffsets(POOL).claim(GROUP, partition);
        assertThat(takeIn(dropped)).isFalse();

        // When
        claim();

        // Then
        assertThat(takeIn(buffered)).isFalse();
        assertThat(takeIn(poll())).isTrue();
        assertThat(takeIn(poll())).isTrue();
    }

    @Test
    void a_dropped_batch_that_is_gone_from_the_topic_is_not_waited_for() throws Exception {
        // Given
        var dropped = poll();
        new StoredOffsets(POOL).claim(GROUP, partition);
        assertThat(takeIn(dropped)).isFalse();
        try (Admin admin = Admin.create(connection())) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(5))).all().get(10, TimeUnit.SECONDS);
        }

        // When
        claim();
        var next = poll();

        // Then
        assertThat(first(next)).isEqualTo(8);
        assertThat(takeIn(next)).isTrue();
    }

    @Test
    void an_idle_consumer_stands_at_the_end_behind_the_last_mark() throws SQLException {
        takeIn(poll());
        takeIn(poll());
        readToTheEnd();

        offsets.passQuiet();

        assertThat(offsets.claim(GROUP, partition)).isEqualTo(12);
    }

    @Test
    void nothing_is_passed_while_a_batch_is_in_flight() throws SQLException {
        takeIn(poll());
        var inFlight = poll();
        readToTheEnd();

        offsets.passQuiet();

        assertThat(takeIn(inFlight)).as("its records were not passed over").isTrue();
        offsets.passQuiet();
        assertThat(offsets.claim(GROUP, partition)).isEqualTo(12);
    }

    private void readToTheEnd() {
        Instant end = Instant.now().plus(LIMIT);
        while (kafka.position(partition) < 12 && Instant.now().isBefore(end)) {
            assertThat(kafka.poll(Duration.ofMillis(200)).isEmpty()).isTrue();
        }
        assertThat(kafka.position(partition)).isEqualTo(12);
    }

    private void claim() throws SQLException {
        kafka.seek(partition, offsets.claim(GROUP, partition));
    }

    private ConsumerRecords<byte[], byte[]> poll() {
        Instant end = Instant.now().plus(LIMIT);
        ConsumerRecords<byte[], byte[]> found = kafka.poll(Duration.ofMillis(200));
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            found = kafka.poll(Duration.ofMillis(200));
        }
        return found;
    }

    private long first(ConsumerRecords<byte[], byte[]> batch) {
        return batch.records(partition).getFirst().offset();
    }

    private boolean takeIn(ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        try (Connection db = POOL.getConnection()) {
            return offsets.advance(db, GROUP, partition, batch);
        }
    }

    private void write() {
        Map<String, Object> settings = connection();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, partition.topic());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (boolean kept : List.of(true, false, true)) {
                transaction(producer, kept);
            }
        }
    }

    private void transaction(KafkaProducer<byte[], byte[]> producer, boolean kept) {
        producer.beginTransaction();
        for (byte i = 0; i < 3; i++) {
            Future<?> _ = producer.send(new ProducerRecord<>(partition.topic(), new byte[]{i}));
        }
        producer.flush();
        if (kept) {
            producer.commitTransaction();
        } else {
            producer.abortTransaction();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = connection();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 3);
        EpochStamp.install(settings, offsets);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> connection() {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
