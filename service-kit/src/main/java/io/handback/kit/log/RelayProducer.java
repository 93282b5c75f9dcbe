package io.handback.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
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

    /// A transaction that begins before the broker has finished the last one is told to come again. Kafka's default is to wait for 100 ms
    /// then (KAFKA-20000). Further failures double it, up to a second.
    private static final int RETRY_MILLIS = 5;

    private final Producer<byte[], byte[]> kafka;
    private final String source;

    RelayProducer(Producer<byte[], byte[]> kafka, String source) {
        this.kafka = kafka;
        this.source = source;
    }

    static RelayProducer open(Map<String, Object> connection, String transactionalId, String source) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);
        settings.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MILLIS);
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

    /// Sends the rows in their order and returns after the commit of the last; a row that Kafka refuses for what it is, is returned
    /// instead. Every other failure is thrown, and then any of the rows may have been sent.
    ///
    /// One such row makes Kafka fail its whole transaction, and the innocent ones report the same error as the guilty one. So a refused
    /// transaction is sent again in halves, until the guilty row stands alone.
    List<Unsendable> send(List<RelayStore.Outgoing> rows) {
        Optional<Exception> refusal = sendTogether(rows);
        if (refusal.isEmpty()) {
            return List.of();
        }
        if (rows.size() == 1) {
            return List.of(new Unsendable(rows.getFirst(), refusal.get().getClass().getSimpleName()));
        }
        int half = rows.size() / 2;
        var unsendable = new ArrayList<>(send(rows.subList(0, half)));
        unsendable.addAll(send(rows.subList(half, rows.size())));
        return unsendable;
    }

    /// Sends the rows in one transaction; empty when it was committed, else why Kafka refused one of them.
    private Optional<Exception> sendTogether(List<RelayStore.Outgoing> rows) {
        var refusal = new AtomicReference<@Nullable Exception>();
        kafka.beginTransaction();
        try {
            for (RelayStore.Outgoing row : rows) {
                Future<?> _ = kafka.send(record(row), (_, failure) -> note(refusal, failure));
            }
            kafka.commitTransaction();
            return Optional.empty();
        } catch (KafkaException e) {
            if (refusal.get() == null) {
                throw e;
            }
            kafka.abortTransaction();
            return Optional.ofNullable(refusal.get());
        }
    }

    private static void note(AtomicReference<@Nullable Exception> refusal, @Nullable Exception failure) {
        if (failure instanceof RecordTooLargeException || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException) {
            refusal.compareAndSet(null, failure);
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
