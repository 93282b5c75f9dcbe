package io.handback.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.kafka.ProducerSettings;

/// A transactional producer: opening one fences every earlier one of the same shard, whatever still sits in its buffers.
final class RelayProducer implements AutoCloseable {

    /// A row that Kafka will never take, and why.
    record Unsendable(RelayStore.Outgoing row, String reason) {}

    private final KafkaProducer<byte[], byte[]> kafka;
    private final String source;

    private RelayProducer(KafkaProducer<byte[], byte[]> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    static RelayProducer open(Map<String, Object> connection, String transactionalId, String source) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);
        ProducerSettings.requireSafe(settings);
        var kafka = new KafkaProducer<byte[], byte[]>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            kafka.initTransactions();
            return new RelayProducer(kafka, source);
        } catch (KafkaException e) {
            kafka.close(Duration.ZERO);
            throw e;
        }
    }

    /// Sends the rows in one transaction and returns after its commit. Rows that Kafka refuses for what they are abort it and are
    /// returned; every other failure is thrown.
    List<Unsendable> send(List<RelayStore.Outgoing> rows) {
        var unsendable = new ConcurrentLinkedQueue<Unsendable>();
        kafka.beginTransaction();
        try {
            for (RelayStore.Outgoing row : rows) {
                Future<?> _ = kafka.send(record(row), (_, failure) -> note(unsendable, row, failure));
            }
            kafka.commitTransaction();
            return List.of();
        } catch (KafkaException e) {
            if (unsendable.isEmpty()) {
                throw e;
            }
            kafka.abortTransaction();
            return List.copyOf(unsendable);
        }
    }

    private static void note(ConcurrentLinkedQueue<Unsendable> unsendable, RelayStore.Outgoing row, @Nullable Exception failure) {
        if (failure instanceof RecordTooLargeException || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException) {
            unsendable.add(new Unsendable(row, failure.getClass().getSimpleName()));
        }
    }

    private ProducerRecord<byte[], byte[]> record(RelayStore.Outgoing row) {
        var record = new ProducerRecord<byte[], byte[]>(row.topic(), row.key().getBytes(UTF_8), valueOf(row));
        CloudEventHeaders.write(record.headers(), new CloudEventHeaders(row.eventId().toString(), source, row.type(), row.occurredAt(),
                row.tenant(), row.revision(), row.traceparent()));
        return record;
    }

    /// Kafka's own annotations do not say that a tombstone's value is null.
    @SuppressWarnings("NullAway")
    private static byte[] valueOf(RelayStore.Outgoing row) {
        return row.payload();
    }

    @Override
    public void close() {
        kafka.close(Duration.ofSeconds(2));
    }
}
