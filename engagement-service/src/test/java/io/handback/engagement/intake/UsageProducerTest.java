package io.handback.engagement.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.handback.engagement.intake.UsageProducer.Outgoing;
import io.handback.kit.web.problem.Refused;
import io.quarkus.runtime.configuration.MemorySize;

class UsageProducerTest {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final MockProducer<byte[], byte[]> kafka = new MockProducer<>(false, null, new ByteArraySerializer(),
            new ByteArraySerializer());
    private final BrokerGate gate = new BrokerGate(100, PAUSE, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });
    private final UsageProducer producer = new UsageProducer(kafka, gate);

    @Test
    void nothing_is_promised_before_the_last_acknowledgement() {
        CompletionStage<@Nullable Void> done = producer.send(List.of(record(10), record(10)));
        kafka.completeNext();
        assertThat(done.toCompletableFuture()).isNotDone();

        kafka.completeNext();

        assertThat(done.toCompletableFuture()).isCompleted();
    }

    @Test
    void one_missing_acknowledgement_fails_the_batch_and_closes_the_gate_for_a_pause() {
        CompletionStage<@Nullable Void> done = producer.send(List.of(record(10), record(10)));
        kafka.errorNext(new TimeoutException("no answer"));
        kafka.completeNext();

        assertThat(done.toCompletableFuture()).isCompletedExceptionally();
        assertRefused(() -> producer.send(List.of(record(1))), 503);
        assertRefused(producer::requireOpen, 503);
        now = now.plus(PAUSE);
        producer.requireOpen();
    }

    @Test
    void after_the_pause_one_batch_tries_and_the_others_wait_outside() {
        fail();
        now = now.plus(PAUSE);
        producer.send(List.of(record(1)));
        assertRefused(() -> producer.send(List.of(record(1))), 503);

        kafka.completeNext();

        producer.requireOpen();
        assertThat(producer.send(List.of(record(1))).toCompletableFuture()).isNotDone();
    }

    @Test
    void more_than_there_is_room_for_is_refused_before_it_is_sent() {
        producer.send(List.of(record(90)));

        assertRefused(() -> producer.send(List.of(record(20))), 429);

        assertThat(kafka.history()).hasSize(1);
        kafka.completeNext();
        assertThat(producer.send(List.of(record(20))).toCompletableFuture()).isNotDone();
    }

    @Test
    void a_batch_larger_than_all_room_passes_when_nothing_else_waits() {
        assertThat(producer.send(List.of(record(500))).toCompletableFuture()).isNotDone();
    }

    @Test
    void without_a_broker_a_batch_fails_soon_and_the_next_one_at_once() throws IOException {
        Map<String, Object> connection = new HashMap<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + closedPort(),
                ProducerConfig.ACKS_CONFIG, "all"));
        try (Producer<byte[], byte[]> real = UsageProducer.kafka(connection, new Settings())) {
            var alone = new UsageProducer(real, new BrokerGate(1_000, Duration.ofMinutes(1), Clock.systemUTC()));
            CompletionStage<@Nullable Void> done = alone.send(List.of(record(1)));

            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> done.toCompletableFuture().isCompletedExceptionally());
            assertRefused(() -> alone.send(List.of(record(1))), 503);
        }
    }

    @Test
    void a_producer_that_would_acknowledge_too_early_does_not_start() {
        Map<String, Object> weak = new HashMap<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9", ProducerConfig.ACKS_CONFIG, "1"));

        assertThatThrownBy(() -> UsageProducer.kafka(weak, new Settings())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("acks");
    }

    private void fail() {
        producer.send(List.of(record(1)));
        kafka.errorNext(new TimeoutException("no answer"));
    }

    private static Outgoing record(int bytes) {
        return new Outgoing("t:i", "x".repeat(bytes).getBytes(UTF_8), new RecordHeaders());
    }

    private static void assertRefused(ThrowingCallable call, int status) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(status);
            assertThat(refused.problem().headers()).containsKey("Retry-After");
        });
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static final class Settings implements IntakeConfig {
        @Override
        public MemorySize inFlight() {
            return new MemorySize(java.math.BigInteger.valueOf(1_000_000));
        }

        @Override
        public Duration acknowledgement() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration pause() {
            return PAUSE;
        }

        @Override
        public Duration metadata() {
            return Duration.ofMillis(300);
        }
    }
}
