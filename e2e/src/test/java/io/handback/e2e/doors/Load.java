package io.handback.e2e.doors;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/// Clients that each send one request after another over a connection of their own, for a while, to a service on loopback.
final class Load {

    private final int port;
    private final Requests requests;
    private final ConcurrentHashMap<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final List<long[]> refusals = new ArrayList<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder withoutRetry = new LongAdder();

    /// The bytes of a client's next request.
    @FunctionalInterface
    interface Requests {

        byte[] next(int client, int number);
    }

    /// What came of it.
    ///
    /// @param refusedMillis how long refusals took, sorted
    /// @param withoutRetry refusals that did not say when to come again
    record Result(double seconds, long sent, Map<Integer, Long> statuses, List<Long> refusedMillis, long withoutRetry,
            Map<String, Long> failures) {

        double goodput() {
            return statuses.entrySet().stream().filter(one -> one.getKey() < 300).mapToLong(Map.Entry::getValue).sum() / seconds;
        }

        /// The time within which this share of the refusals came.
        long refusedWithin(double share) {
            return refusedMillis.isEmpty() ? 0 : refusedMillis.get((int) Math.min(refusedMillis.size() - 1, refusedMillis.size() * share));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d sent in %.1f s (%.0f/s), good %.0f/s, answers %s, cut off %s,"
                    + " refused within %d ms (half), %d ms (95 %%), %d ms (99 %%), %d ms (all)", sent, seconds, sent / seconds, goodput(),
                    statuses,
                    failures, refusedWithin(0.5), refusedWithin(0.95), refusedWithin(0.99), refusedWithin(1));
        }
    }

    Load(int port, Requests requests) {
        this.port = port;
        this.requests = requests;
    }

    /// Sends with so many clients; each begins a request every `pause`, or as soon as its last is answered.
    Result run(int clients, Duration pause, Duration howLong) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(clients);
        long begin = System.nanoTime();
        long end = begin + howLong.toNanos();
        for (int client = 0; client < clients; client++) {
            int number = client;
            Thread.ofVirtual().start(() -> {
                send(number, begin + pause.toNanos() * number / clients, pause.toNanos(), end);
                ended.countDown();
            });
        }
        ended.await();
        return result((System.nanoTime() - begin) / 1e9);
    }

    private void send(int client, long first, long pause, long end) {
        LongStream.Builder refused = LongStream.builder();
        long next = first;
        int number = 0;
        try (Raw raw = new Raw(port)) {
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(next - System.nanoTime());
                next = Math.max(next + pause, System.nanoTime());
                one(raw, requests.next(client, number++), refused);
            }
        } catch (IOException e) {
            count(failures, e.toString());
        }
        synchronized (refusals) {
            refusals.add(refused.build().toArray());
        }
    }

    private void one(Raw raw, byte[] request, LongStream.Builder refused) throws IOException {
        long begin = System.nanoTime();
        sent.increment();
        try {
            Raw.Answer answer = raw.send(request);
            count(statuses, answer.status());
            if (answer.status() == 503 || answer.status() == 429) {
                refused.add((System.nanoTime() - begin) / 1_000_000);
                withoutRetry.add(answer.header("retry-after").isEmpty() ? 1 : 0);
            }
        } catch (IOException e) {
            raw.close();
            count(failures, e.getClass().getSimpleName());
        }
    }

    private static <K> void count(ConcurrentHashMap<K, LongAdder> counts, K key) {
        counts.computeIfAbsent(key, _ -> new LongAdder()).increment();
    }

    private Result result(double seconds) {
        List<Long> all = refusals.stream().flatMapToLong(Arrays::stream).sorted().boxed().toList();
        return new Result(seconds, sent.sum(), sums(statuses), all, withoutRetry.sum(), sums(failures));
    }

    private static <K> Map<K, Long> sums(ConcurrentHashMap<K, LongAdder> counts) {
        Map<K, Long> sums = new TreeMap<>();
        counts.forEach((key, count) -> sums.put(key, count.sum()));
        return sums;
    }
}
