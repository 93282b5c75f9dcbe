package io.handback.bench.usage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import io.handback.bench.Timing;
import io.handback.contracts.Topic;
import io.handback.contracts.TopicCatalogue;
import io.handback.local.Refusal;

/// The limit of usage intake: a bare Kafka producer that writes what engagement-service wrote, byte for byte, to a topic made alike on
/// the same broker, with the same promise (`acks=all`) and the same batching.
final class PlainProducer implements AutoCloseable {

    private static final String SOURCE = "handback.usage.v1";
    private static final String TARGET = "bench.usage-limit";
    private static final int SAMPLE = 5_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final List<ConsumerRecord<byte[], byte[]>> sample;
    private final KafkaProducer<byte[], byte[]> producer;

    private PlainProducer(String bootstrapServers, List<ConsumerRecord<byte[], byte[]>> sample, KafkaProducer<byte[], byte[]> producer) {
        this.bootstrapServers = bootstrapServers;
        this.sample = sample;
        this.producer = producer;
    }

    /// Reads records that engagement-service has written, and gets ready to write them again.
    static PlainProducer after(String bootstrapServers) {
        createTopic(bootstrapServers);
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all",
                "enable.idempotence", true, "linger.ms", 5, "compression.type", "lz4"), new ByteArraySerializer(),
                new ByteArraySerializer());
        return new PlainProducer(bootstrapServers, sample(bootstrapServers), producer);
    }

    private static void createTopic(String bootstrapServers) {
        Topic usage = TopicCatalogue.load().topics().stream().filter(topic -> topic.name().equals(SOURCE)).findFirst().orElseThrow();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            NewTopic alike = new NewTopic(TARGET, usage.partitions(), (short) 1).configs(usage.kafkaConfig());
            admin.createTopics(List.of(alike)).all().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Refusal("Kafka refused the topic of the measurement: " + e.getCause() + ".");
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> sample(String bootstrapServers) {
        List<ConsumerRecord<byte[], byte[]>> sample = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
            List<TopicPartition> partitions = partitions(consumer, SOURCE);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (sample.size() < SAMPLE && behind(consumer, ends)) {
                consumer.poll(POLL).forEach(sample::add);
            }
        }
        return sample;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream().map(partition -> new TopicPartition(topic, partition.partition())).toList();
    }

    private static boolean behind(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /// Writes so many records; the clock stops when the last is acknowledged. Refuses unless the topic has exactly so many more.
    Timing run(int count) {
        long before = written();
        Timing timing = timed(count);
        long grown = written() - before;
        if (grown != count) {
            throw new Refusal("The plain producer wrote %d records, and the topic has %d more.".formatted(count, grown));
        }
        return timing;
    }

    private long written() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers)) {
            return consumer.endOffsets(partitions(consumer, TARGET)).values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private Timing timed(int count) {
        AtomicInteger failed = new AtomicInteger();
        long[] latencies = new long[count];
        long begin = System.nanoTime();
        for (int number = 0; number < count; number++) {
            send(number, latencies, failed);
        }
        producer.flush();
        long nanos = System.nanoTime() - begin;
        if (failed.get() > 0) {
            throw new Refusal("Kafka did not take " + failed + " records of the plain producer.");
        }
        return Timing.of(count, nanos, latencies);
    }

    private void send(int number, long[] latencies, AtomicInteger failed) {
        ConsumerRecord<byte[], byte[]> record = sample.get(number % sample.size());
        long begin = System.nanoTime();
        var _ = producer.send(new ProducerRecord<>(TARGET, null, null, record.key(), record.value(), record.headers()), (_, failure) -> {
            latencies[number] = System.nanoTime() - begin;
            failed.addAndGet(failure == null ? 0 : 1);
        });
    }

    @Override
    public void close() {
        producer.close();
    }
}
