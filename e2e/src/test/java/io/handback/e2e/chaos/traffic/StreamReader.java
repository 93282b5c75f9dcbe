package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.handback.local.home.Service;

/// A marketer's client that follows the feed and resumes after the last event it has, however often it is cut off.
public final class StreamReader implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Tenant tenant;
    private final Caller marketer;
    private final EventLines events = new EventLines();
    private final AtomicInteger connections = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable Throwable problem;

    private StreamReader(Tenant tenant) {
        this.tenant = tenant;
        this.marketer = tenant.as("streaming", "marketer");
        this.thread = Thread.ofVirtual().unstarted(this::run);
    }

    /// Begins to follow.
    public static StreamReader start(Tenant tenant) {
        StreamReader reader = new StreamReader(tenant);
        reader.thread.start();
        return reader;
    }

    /// Whose feed it is.
    public Tenant tenant() {
        return tenant;
    }

    /// The ids of all events so far, in the order they came.
    public List<String> ids() {
        return events.ids();
    }

    /// What no fault explains and ended it; null when all is well.
    public @Nullable Throwable problem() {
        return problem;
    }

    /// How often its stream has begun.
    public int connections() {
        return connections.get();
    }

    private void run() {
        while (!stopped) {
            try {
                follow();
            } catch (IOException _) {
                // cut off: once more, from where it was
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | AssertionError e) {
                problem = stopped ? null : e;
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void follow() throws IOException, InterruptedException {
        URI stream = marketer.doors().next(Service.FEEDBACK).resolve("/feedback/v1/stream");
        HttpRequest.Builder request = HttpRequest.newBuilder(stream).header("Authorization", "Bearer " + marketer.token());
        if (!events.place().isEmpty()) {
            request.header("Last-Event-ID", events.place());
        }
        HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            assertThat(answer.statusCode() == 200 || answer.statusCode() == 429 || answer.statusCode() >= 500).as("%s", answer).isTrue();
            if (answer.statusCode() == 200) {
                events.begin();
                connections.incrementAndGet();
                lines.takeWhile(_ -> !stopped).forEach(events::read);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        http.shutdownNow();
    }
}
