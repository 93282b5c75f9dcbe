package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/// Clients at work, each a thread; every change is repeated until it is promised, as good clients do.
public final class Clients {

    private static final Duration END_LIMIT = Duration.ofMinutes(4);

    private final Ledger ledger;
    private final Duration pause;
    private final Duration patience;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
    private final AtomicLong cut = new AtomicLong();
    private volatile boolean stopped;

    private enum Outcome {
        /// the service has promised it
        PROMISED,
        /// it is to be repeated, and the service has said so
        REFUSED,
        /// no answer: nobody knows what has become of it
        LOST
    }

    /// @param pause between two changes of a client
    /// @param patience how long a change is repeated until it is promised
    public Clients(Ledger ledger, Duration pause, Duration patience) {
        this.ledger = ledger;
        this.pause = pause;
        this.patience = patience;
    }

    /// Sends one more client to work.
    public void start(Tenant tenant, Writer writer) {
        threads.add(Thread.ofVirtual().start(() -> run(tenant.name(), writer)));
    }

    /// How many requests have ended without an answer.
    public long cut() {
        return cut.get();
    }

    /// What no fault explains; empty when all is well.
    public List<Throwable> problems() {
        return List.copyOf(problems);
    }

    /// Returns when every client has come to its end.
    public void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            assertThat(thread.join(END_LIMIT)).as("a client ends; problems so far: %s", problems).isTrue();
        }
    }

    private void run(String tenant, Writer writer) {
        try {
            while (!stopped) {
                Change change = next(writer);
                if (change != null) {
                    carryOut(tenant, change);
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception | AssertionError e) {
            problems.add(e);
        }
    }

    private static @Nullable Change next(Writer writer) throws InterruptedException {
        try {
            return writer.next();
        } catch (IOException _) {
            return null;
        }
    }

    private void carryOut(String tenant, Change change) throws InterruptedException {
        Instant end = Instant.now().plus(patience);
        long number = ledger.begin(tenant, change);
        boolean lost = false;
        Outcome outcome = attempt(number, change, false);
        while (outcome != Outcome.PROMISED) {
            assertThat(Instant.now()).as("a change is promised at last: %s", change).isBefore(end);
            lost |= outcome == Outcome.LOST;
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            outcome = attempt(number, change, true);
        }
        ledger.promised(number, change.kind(), lost);
    }

    private Outcome attempt(long number, Change change, boolean again) throws InterruptedException {
        ledger.sent(number);
        try {
            return outcome(change, change.request().send(), again);
        } catch (IOException _) {
            cut.incrementAndGet();
            return Outcome.LOST;
        }
    }

    private static Outcome outcome(Change change, Caller.Answer answer, boolean again) throws InterruptedException {
        boolean refused = again && refusedForRepeating(answer);
        if (answer.taken() || (refused && landed(change))) {
            return Outcome.PROMISED;
        }
        requireExplained(answer, refused);
        return Outcome.REFUSED;
    }

    /// Whether an earlier try has done it; false also when that cannot be asked just now.
    private static boolean landed(Change change) throws InterruptedException {
        try {
            return change.landed().ask();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean refusedForRepeating(Caller.Answer answer) {
        return answer.status() == 404 || answer.status() == 409 || answer.status() == 412;
    }

    /// What is repeated: a refusal that a fault cannot explain is a problem.
    private static void requireExplained(Caller.Answer answer, boolean refusedForRepeating) {
        assertThat(answer.status() == 429 || answer.status() >= 500 || answer.status() == 409 || refusedForRepeating)
                .as("an answer that a fault explains: %s", answer)
                .isTrue();
    }
}
