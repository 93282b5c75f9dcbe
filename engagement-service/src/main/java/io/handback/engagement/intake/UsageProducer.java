package io.handback.engagement.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.usage.UsageRecorded;
import io.handback.kit.kafka.ProducerSettings;
import io.handback.kit.web.problem.Refused;

/// Hands batches to the broker and tells when all of a batch is acknowledged by all replicas. Call it off the event loop: Kafka's
/// client waits, for a bounded time, until it knows the topic.
@ApplicationScoped
class UsageProducer {

    private static final Logger LOG = Logger.getLogger(UsageProducer.class);
    private static final Duration CLOSE = Duration.ofSeconds(3);

    /// One record to send.
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to Kafka; never compared
    record Outgoing(String key, byte[] payload, Headers headers) {}

    private final Producer<byte[], byte[]> kafka;
    private final BrokerGate gate;

    @Inject
    UsageProducer(ProducerSettings settings, IntakeConfig config, Clock clock) {
        this(kafka(settings.connection(), config), new BrokerGate(config.inFlight().asLongValue(), config.pause(), clock));
    }

    UsageProducer(Producer<byte[], byte[]> kafka, BrokerGate gate) {
        this.kafka = kafka;
        this.gate = gate;
    }

    /// A producer with the settings of the intake.
    static Producer<byte[], byte[]> kafka(Map<String, Object> connection, IntakeConfig config) {
        int acknowledgement = Math.toIntExact(config.acknowledgement().toMillis());
        connection.put(ProducerConfig.CLIENT_ID_CONFIG, "handback-usage-intake");
        connection.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.metadata().toMillis());
        connection.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, acknowledgement);
        connection.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, acknowledgement - 500);
        connection.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4 * config.inFlight().asLongValue());
        ProducerSettings.requireSafe(connection);
        return new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// @throws Refused 503 while the broker is away
    void requireOpen() {
        gate.requireOpen();
    }

    /// Sends a batch; the stage ends when every record is acknowledged, or fails with a [Refused] 503.
    ///
    /// @throws Refused 429 or 503 before anything is sent
    CompletionStage<@Nullable Void> send(List<Outgoing> records) {
        long bytes = records.stream().mapToLong(record -> record.payload().length).sum();
        gate.enter(bytes);
        var all = new Acknowledgements(records.size(), bytes);
        for (Outgoing record : records) {
            send(record, all);
        }
        return all.done;
    }

    @PreDestroy
    void close() {
        kafka.close(CLOSE);
    }

    private void send(Outgoing record, Acknowledgements all) {
        try {
            // the callback is told everything the future would be
            var message = new ProducerRecord<>(UsageRecorded.TOPIC, null, null, record.key().getBytes(UTF_8), record.payload(),
                    record.headers());
            var _ = kafka.send(message, (_, failure) -> all.one(failure));
        } catch (RuntimeException e) {
            all.one(e);
        }
    }

    /// Counts the answers of one batch.
    private final class Acknowledgements {

        private final AtomicInteger missing;
        private final long bytes;
        private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
        private volatile @Nullable Exception failure;

        Acknowledgements(int records, long bytes) {
            this.missing = new AtomicInteger(records);
            this.bytes = bytes;
        }

        void one(@Nullable Exception failed) {
            if (failed != null) {
                failure = failed;
            }
            if (missing.decrementAndGet() == 0) {
                end();
            }
        }

        private void end() {
            Exception failed = failure;
            gate.leave(bytes, failed == null);
            if (failed == null) {
                done.complete(null);
            } else {
                LOG.warnf("the broker did not acknowledge a batch of usage events: %s", failed.getMessage());
                done.completeExceptionally(new Refused(gate.away()));
            }
        }
    }
}
