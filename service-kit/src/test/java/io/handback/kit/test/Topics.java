package io.handback.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import io.handback.kit.kafka.CloudEventHeaders;

/// Writes records to topics as another service would, and reads topics from their start.
public final class Topics {

    private static final Duration POLL = Duration.ofMillis(100);

    private Topics() {}

    /// Writes an event in CloudEvents binary mode under the key `tenant:aggregate`; a null payload is a tombstone.
    public static void send(String topic, UUID eventId, String type, String key, long sequence, @Nullable String payload) {
        var record = record(topic, key, payload);
        String tenant = key.substring(0, key.indexOf(':'));
        CloudEventHeaders.write(record.headers(),
                new CloudEventHeaders(eventId.toString(), "/handback/test", type, Instant.now(), tenant, sequence, null));
        send(record);
    }

    /// Writes a record as it is: for poison.
    public static void send(ProducerRecord<byte[], byte[]> record) {
        try (var producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                ProducerConfig.ACKS_CONFIG, "all"), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A record without headers.
    @SuppressWarnings("NullAway") // Kafka takes null as a tombstone
    public static ProducerRecord<byte[], byte[]> record(String topic, String key, @Nullable String payload) {
        return new ProducerRecord<>(topic, key.getBytes(UTF_8), payload == null ? null : payload.getBytes(UTF_8));
    }

    /// Reads the topic from its start until `count` records match or the time is over; the records that match, in order of arrival.
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted, int count,
            Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (found.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(POLL).forEach(record -> keep(found, record, wanted));
            }
        }
        return found;
    }

    private static void keep(List<ConsumerRecord<byte[], byte[]>> found, ConsumerRecord<byte[], byte[]> record,
            Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        if (wanted.test(record)) {
            found.add(record);
        }
    }

    /// A predicate for records of one tenant.
    public static Predicate<ConsumerRecord<byte[], byte[]>> ofTenant(String tenant) {
        return record -> tenant.equals(CloudEventHeaders.text(record.headers(), "ce_tenantid"));
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
