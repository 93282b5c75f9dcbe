package io.handback.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.handback.local.Refusal;

class ConnectionsTest {

    @Test
    void every_task_is_done_once() {
        Queue<Integer> done = new ConcurrentLinkedQueue<>();
        Timing timing = new Connections(4).run(100, 100, () -> done::add);
        assertThat(done).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100).boxed().toList());
        assertThat(timing.perSecond()).isPositive();
    }

    @Test
    void all_clients_work_at_once() {
        CountDownLatch together = new CountDownLatch(4);
        AtomicInteger met = new AtomicInteger();
        new Connections(4).run(4, 4, () -> _ -> {
            together.countDown();
            met.addAndGet(together.await(10, TimeUnit.SECONDS) ? 1 : 0);
        });
        assertThat(met).hasValue(4);
    }

    @Test
    void a_steady_rate_sends_when_it_is_due() {
        // When
        Timing timing = new Connections(4, 100).run(21, 21, () -> _ -> {
        });
        // Then
        assertThat(timing.perSecond()).isBetween(1.0, 105.0);
    }

    @Test
    void a_schedule_that_was_not_kept_to_is_refused() {
        Connections steady = new Connections(4, 100);
        steady.requireKept(90);
        assertThatThrownBy(() -> steady.requireKept(89)).isInstanceOf(Refusal.class)
                .hasMessage("89 a second were done where 100 were due.");
    }

    @Test
    void a_refusal_ends_the_measurement() {
        assertThatThrownBy(() -> new Connections(2).run(10, 10, () -> ConnectionsTest::refuse)).isInstanceOf(Refusal.class)
                .hasMessageContaining("is refused");
    }

    @Test
    void every_client_is_closed_even_after_a_failure() {
        AtomicInteger closed = new AtomicInteger();
        assertThatThrownBy(() -> new Connections(3).run(3, 3, () -> new Failing(closed))).isInstanceOf(IllegalStateException.class);
        assertThat(closed).hasValue(3);
    }

    private static void refuse(int number) {
        throw new Refusal("task " + number + " is refused");
    }

    private record Failing(AtomicInteger closed) implements Connections.Client {

        @Override
        public void task(int number) throws Exception {
            throw new IOException("gone");
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }
}
