package io.handback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A client that goes on writing, and repeats each request until it is acknowledged, as clients do.
final class Writer {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Callable<Api.Answer>> requests;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Thread thread;

    private Writer(List<Callable<Api.Answer>> requests) {
        this.requests = requests;
        this.thread = Thread.ofVirtual().unstarted(this::run);
    }

    static Writer start(List<Callable<Api.Answer>> requests) {
        Writer writer = new Writer(requests);
        writer.thread.start();
        return writer;
    }

    /// Returns right after so many requests were acknowledged.
    void awaitAcknowledged(int count) {
        Waits.until(() -> assertThat(acknowledged.get()).isGreaterThanOrEqualTo(count));
    }

    /// Returns when every request was.
    void awaitEnd() throws InterruptedException {
        thread.join(LIMIT);
        assertThat(acknowledged.get()).as("acknowledged requests").isEqualTo(requests.size());
    }

    private void run() {
        Instant end = Instant.now().plus(LIMIT);
        for (Callable<Api.Answer> request : requests) {
            while (!taken(request)) {
                if (Instant.now().isAfter(end)) {
                    return;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            acknowledged.incrementAndGet();
        }
    }

    private static boolean taken(Callable<Api.Answer> request) {
        try {
            return request.call().taken();
        } catch (IOException _) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
