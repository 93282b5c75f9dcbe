package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.handback.e2e.Api;

/// Clients that go on writing until they are told to stop. Every second write is repeated until it is acknowledged, as good clients
/// do; of the others the outcome stays unknown when the answer is cut off.
final class Clients {

    private static final int PER_TENANT = 3;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /// A request that was not acknowledged, in nanoseconds of this machine's clock.
    private record Unanswered(long begin, long end) {}

    private final Traffic traffic;
    private final Ledger ledger;
    private final Supplier<String> marks;
    private final Instant end = Instant.now().plus(LIMIT);
    private final Semaphore acknowledged = new Semaphore(0);
    private final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    /// @param marks gives a new mark each time
    Clients(Traffic traffic, Ledger ledger, Supplier<String> marks) {
        this.traffic = traffic;
        this.ledger = ledger;
        this.marks = marks;
    }

    void start(List<Tenant> tenants) {
        for (Tenant tenant : tenants) {
            Stream.generate(() -> Thread.ofVirtual().start(() -> run(tenant))).limit(PER_TENANT).forEach(threads::add);
        }
    }

    /// Returns right after so many more requests were acknowledged.
    void awaitAcknowledged(int more) throws InterruptedException {
        acknowledged.drainPermits();
        boolean reached = acknowledged.tryAcquire(more, LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(problems).isEmpty();
        assertThat(reached).as(more + " acknowledgements within " + LIMIT).isTrue();
    }

    /// How many requests were under way at a moment and never answered.
    long cutAt(long moment) {
        return unanswered.stream().filter(request -> request.begin() < moment && request.end() > moment).count();
    }

    /// Returns when every client has ended.
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            assertThat(thread.join(LIMIT)).as("a client ends").isTrue();
        }
        assertThat(problems).isEmpty();
    }

    private void run(Tenant tenant) {
        try {
            for (boolean repeats = true; !stopped; repeats = !repeats) {
                write(tenant, repeats);
            }
        } catch (Exception | AssertionError e) {
            problems.add(e);
        }
    }

    private void write(Tenant tenant, boolean repeats) throws Exception {
        List<String> written = Stream.generate(marks).limit(traffic.size()).toList();
        Callable<Api.Answer> request = traffic.request(tenant, written);
        while (!attempt(tenant, written, request) && repeats) {
            assertThat(Instant.now()).as("a write is acknowledged at last").isBefore(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean attempt(Tenant tenant, List<String> written, Callable<Api.Answer> request) throws Exception {
        ledger.sent(tenant.name(), written);
        long begin = System.nanoTime();
        boolean taken = taken(request);
        if (taken) {
            ledger.acknowledged(written);
            acknowledged.release();
        } else {
            unanswered.add(new Unanswered(begin, System.nanoTime()));
        }
        return taken;
    }

    private static boolean taken(Callable<Api.Answer> request) throws Exception {
        try {
            Api.Answer answer = request.call();
            assertThat(answer.taken() || answer.status() == 409 || answer.status() == 429 || answer.status() >= 500)
                    .as("an answer that a dying service explains: " + answer)
                    .isTrue();
            return answer.taken();
        } catch (IOException _) {
            return false;
        }
    }
}
