package io.handback.bench.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import io.handback.contracts.Topic;
import io.handback.contracts.TopicCatalogue;
import io.handback.local.Refusal;

/// How many records a topic has been given; it is written without transactions, so offsets count records.
record TopicSize(String bootstrapServers, String topic) {

    long records() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic)
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            return consumer.endOffsets(Set.copyOf(partitions)).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Makes the topic as another of the catalogue is made.
    TopicSize createdAs(String other) {
        Topic like = TopicCatalogue.load().topics().stream().filter(known -> known.name().equals(other)).findFirst().orElseThrow();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            NewTopic alike = new NewTopic(topic, like.partitions(), (short) 1).configs(like.kafkaConfig());
            admin.createTopics(List.of(alike)).all().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Refusal("Kafka refused the topic of the measurement: " + e.getCause() + ".");
        }
        return this;
    }
}
