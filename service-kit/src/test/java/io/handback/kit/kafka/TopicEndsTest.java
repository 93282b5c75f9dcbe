package io.handback.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.handback.embedded.KafkaBroker;
import io.handback.kit.kafka.TopicEnds.Range;

class TopicEndsTest {

    private static KafkaBroker broker;

    @BeforeAll
    static void start() {
        broker = KafkaBroker.start(null, 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a_reader_behind_the_last_mark_is_not_behind() throws Exception {
        Map<TopicPartition, Range> ends = ends("marked", 2, producer -> {
            write(producer, "marked");
            producer.commitTransaction();
        });

        assertThat(ends).containsOnly(Map.entry(new TopicPartition("marked", 0), new Range(0, 2)),
                Map.entry(new TopicPartition("marked", 1), new Range(0, 0)));
        assertThat(new Range(0, 2).behind(2)).isZero();
        assertThat(new Range(0, 2).behind(0)).isEqualTo(2);
    }

    @Test
    void an_open_transaction_is_nobodys_lag() throws Exception {
        Map<TopicPartition, Range> ends = ends("open", 1, producer -> write(producer, "open"));

        assertThat(ends.get(new TopicPartition("open", 0))).isEqualTo(new Range(0, 0));
    }

    @Test
    void what_retention_removed_is_nobodys_lag() throws Exception {
        var partition = new TopicPartition("old", 0);
        Map<TopicPartition, Range> ends = ends("old", 1, producer -> {
            write(producer, "old");
            producer.commitTransaction();
            deleteBefore(partition, 2);
        });

        assertThat(ends.get(partition)).isEqualTo(new Range(2, 2));
        assertThat(new Range(2, 2).behind(0)).isZero();
    }

    private interface Writing {
        void to(KafkaProducer<byte[], byte[]> producer) throws Exception;
    }

    @Test
    @Timeout(30)
    void closing_does_not_wait_for_a_broker_that_is_away() throws Exception {
        // Given
        var topics = new TopicEnds(Map.of("bootstrap.servers", "127.0.0.1:1"));
        assertThatThrownBy(() -> topics.ofTopic("any")).isInstanceOf(IllegalStateException.class);
        // When
        long begin = System.nanoTime();
        topics.close();
        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    private static Map<TopicPartition, Range> ends(String topic, int partitions, Writing writing) throws Exception {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get(10, TimeUnit.SECONDS);
        }
        Map<String, Object> settings = connection();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic);
        var topics = new TopicEnds(connection());
        var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            producer.beginTransaction();
            writing.to(producer);
            return topics.ofTopic(topic);
        } finally {
            producer.close(Duration.ZERO);
            topics.close();
        }
    }

    private static void write(KafkaProducer<byte[], byte[]> producer, String topic) {
        Future<?> _ = producer.send(new ProducerRecord<>(topic, 0, null, new byte[]{1}));
        producer.flush();
    }

    private static void deleteBefore(TopicPartition partition, long offset) throws Exception {
        try (Admin admin = Admin.create(connection())) {
            // the mark of a commit is written a moment after the producer is told of it
            await().until(() -> end(admin, partition) >= offset);
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset))).all().get(10, TimeUnit.SECONDS);
        }
    }

    private static long end(Admin admin, TopicPartition partition) throws Exception {
        return admin.listOffsets(Map.of(partition, OffsetSpec.latest())).partitionResult(partition).get(10, TimeUnit.SECONDS).offset();
    }

    private static Map<String, Object> connection() {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
