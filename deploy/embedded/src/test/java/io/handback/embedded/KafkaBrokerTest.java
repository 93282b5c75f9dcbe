package io.handback.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.handback.contracts.Topic;
import io.handback.contracts.TopicCatalogue;

class KafkaBrokerTest {

    private static final String TOPIC = "handback.feedback.v1";

    @TempDir
    Path folder;

    @Test
    void a_committed_transaction_survives_a_restart_on_another_port() throws Exception {
        // Given
        Path data = folder.resolve("kafka");
        try (KafkaBroker broker = KafkaBroker.start(data, 0)) {
            send(broker, "one");
        }
        // When
        try (KafkaBroker again = KafkaBroker.start(data, 0)) {
            // Then
            assertThat(read(again)).containsExactly("one");
        }
    }

    @Test
    void there_are_the_topics_of_the_catalogue_and_no_others() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(null, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
                    .containsExactlyInAnyOrderElementsOf(TopicCatalogue.load().topics().stream().map(Topic::name).toList());
            assertThat(admin.describeTopics(List.of("handback.usage.v1")).allTopicNames().get(10, TimeUnit.SECONDS))
                    .hasEntrySatisfying("handback.usage.v1", topic -> assertThat(topic.partitions()).hasSize(12));
            assertThatThrownBy(() -> send(broker, "no.such.topic", "x")).hasMessageContaining("no.such.topic");
        }
    }

    @Test
    void nothing_is_left_of_a_throw_away_broker() {
        // Given
        KafkaBroker broker = KafkaBroker.start(null, 0);
        // When
        broker.close();
        // Then
        assertThat(broker.process().isAlive()).isFalse();
    }

    @Test
    void another_server_on_the_port_is_not_taken_for_the_broker() {
        try (KafkaBroker first = KafkaBroker.start(null, 0)) {
            int taken = Integer.parseInt(first.bootstrapServers().split(":", 2)[1]);
            assertThatThrownBy(() -> KafkaBroker.start(folder.resolve("second"), taken))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("Port " + taken + " is in use");
        }
    }

    @Test
    void a_broker_that_dies_at_once_says_where_its_log_is() throws IOException {
        // Given
        Path data = folder.resolve("kafka");
        KafkaBroker.start(data, 0).close();
        Files.writeString(data.resolve("data/meta.properties"), "version=1\ncluster.id=another\nnode.id=7\n");
        // When / Then
        assertThatThrownBy(() -> KafkaBroker.start(data, 0))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("ended while it was starting")
                .hasMessageContaining("broker.log");
    }

    @Test
    void a_broker_ends_with_the_process_that_started_it() throws Exception {
        // Given
        Process parent = Abandoned.start("kafka", folder.resolve("kafka"));
        ProcessHandle broker = Abandoned.childOf(parent);
        // When
        parent.destroyForcibly();
        // Then
        assertThat(Processes.awaitExit(broker, Duration.ofSeconds(30))).isTrue();
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        send(broker, TOPIC, value);
    }

    private static void send(KafkaBroker broker, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "transactional.id", "test",
                "max.block.ms", 10_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(topic, 0, "k".getBytes(UTF_8), value.getBytes(UTF_8))).get(20, TimeUnit.SECONDS);
            producer.commitTransaction();
        }
    }

    private static List<String> read(KafkaBroker broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            List<String> values = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(20))) {
                values.add(new String(record.value(), UTF_8));
            }
            return values;
        }
    }
}
