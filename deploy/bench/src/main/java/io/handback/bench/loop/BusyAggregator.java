package io.handback.bench.loop;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.usage.UsageIntake;
import io.handback.local.Refusal;

/// Usage events beside a measurement, so that the aggregator has work: a batch each half second.
public final class BusyAggregator implements AutoCloseable {

    private static final int PAUSE_MILLIS = 500;
    private static final long SEED = 7;

    private final UsageIntake usage;
    private final Thread thread;
    private volatile boolean closing;
    private volatile @Nullable Refusal refusal;

    /// What one measurement posts beside all of its runs: the figures count what came in any of them.
    public static UsageIntake usageOf(Arena arena) {
        return new UsageIntake(arena, new Connections(1), SEED);
    }

    /// Begins at once.
    public BusyAggregator(UsageIntake usage) {
        this.usage = usage;
        this.thread = Thread.ofVirtual().start(this::post);
    }

    /// Does something while the aggregator has work.
    public static <T> T beside(UsageIntake usage, Supplier<T> work) {
        try (BusyAggregator _ = new BusyAggregator(usage)) {
            return work.get();
        }
    }

    private void post() {
        try {
            while (!closing) {
                usage.run(UsageIntake.BATCH);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (Refusal e) {
            refusal = e;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends it; refuses when not every event is in the figures, once.
    @Override
    public void close() {
        closing = true;
        join(thread);
        if (refusal != null) {
            throw refusal;
        }
        usage.requireExact();
    }

    /// Waits until a thread has ended.
    public static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }
}
