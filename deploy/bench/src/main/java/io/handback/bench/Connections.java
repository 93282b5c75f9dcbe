package io.handback.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.handback.local.Refusal;

/// Several clients that share numbered tasks, each sending its next one when the last is answered.
///
/// @param count how many clients
/// @param perSecond how many tasks are due in a second, whether earlier ones are answered or not; 0 for as fast as they are answered
public record Connections(int count, double perSecond) {

    /// Clients that send as fast as they are answered.
    public Connections(int count) {
        this(count, 0);
    }

    private static final double NANOS = 1e9;
    private static final double KEPT = 0.9;

    /// One client: does the task of a number.
    public interface Client extends AutoCloseable {

        /// Does one task.
        void task(int number) throws Exception;

        @Override
        default void close() {}
    }

    /// Does all tasks once.
    ///
    /// @param operations how many operations the tasks are together
    public Timing run(int tasks, long operations, Callable<? extends Client> clients) {
        AtomicInteger next = new AtomicInteger();
        long[] latencies = new long[tasks];
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Client> all = open(clients);
            long begin = System.nanoTime();
            all.forEach(client -> running.add(threads.submit(() -> work(client, next, begin, latencies))));
            running.forEach(Connections::await);
            return Timing.of(operations, System.nanoTime() - begin, latencies);
        }
    }

    /// Refuses unless nine tenths of the scheduled rate were kept: what is measured beside a load must have had that load.
    ///
    /// @param done how many tasks a second were done
    public void requireKept(double done) {
        if (done < perSecond * KEPT) {
            throw new Refusal(String.format(Locale.ROOT, "%.0f a second were done where %.0f were due.", done, perSecond));
        }
    }

    private List<Client> open(Callable<? extends Client> clients) {
        List<Client> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            try {
                all.add(clients.call());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private Void work(Client client, AtomicInteger next, long start, long[] latencies) throws Exception {
        try (client) {
            for (int number = next.getAndIncrement(); number < latencies.length; number = next.getAndIncrement()) {
                awaitDue(number, start);
                long begin = System.nanoTime();
                client.task(number);
                latencies[number] = System.nanoTime() - begin;
            }
        }
        return null;
    }

    private void awaitDue(int number, long start) throws InterruptedException {
        if (perSecond > 0) {
            TimeUnit.NANOSECONDS.sleep(start + (long) (number * NANOS / perSecond) - System.nanoTime());
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }
}
