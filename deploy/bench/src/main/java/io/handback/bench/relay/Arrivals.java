package io.handback.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import io.handback.bench.loop.BusyAggregator;

/// A reader of committed records, on a thread of its own, from the topic's end on: what came, and when.
final class Arrivals implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<UUID, Instant> first = new ConcurrentHashMap<>();
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong copies = new AtomicLong();
    private final Thread thread;
    private volatile boolean closing;

    private Arrivals(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().name("arrivals").daemon().start(this::read);
    }

    static Arrivals of(String bootstrapServers, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"), new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic)
                .stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // seeking is lazy: the end is that of now
        partitions.forEach(consumer::position);
        return new Arrivals(consumer);
    }

    private void read() {
        try {
            while (!closing) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    take(UUID.fromString(new String(record.headers().lastHeader("ce_id").value(), UTF_8)));
                }
            }
        } catch (WakeupException _) {
            // closing
        } finally {
            consumer.close();
        }
    }

    private void take(UUID event) {
        // counted first: who sees an event among those that came must find it counted
        records.incrementAndGet();
        if (first.putIfAbsent(event, Instant.now()) != null) {
            copies.incrementAndGet();
        }
    }

    /// When each event came first.
    Map<UUID, Instant> first() {
        return Map.copyOf(first);
    }

    /// How many records came, copies included.
    long records() {
        return records.get();
    }

    /// How many records were of an event that had come before.
    long copies() {
        return copies.get();
    }

    /// Leaves time for records that should not come.
    static void awaitLate() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        BusyAggregator.join(thread);
    }
}
