package io.handback.feedback.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// A client of the stream that remembers what it was told, and can be cut off.
public final class Feed implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);

    /// An event as the stream told it.
    public record Event(String id, String type, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> answer;
    private volatile String lastId = "";
    private volatile boolean ended;

    private Feed(String bearer, @Nullable String lastEventId) {
        var request = HttpRequest
                .newBuilder(URI.create(ConfigProvider.getConfig().getValue("test.url", String.class) + "/feedback/v1/stream"))
                .header("Authorization", bearer);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = send(request.build());
        if (answer.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    /// Watches what comes; returns once the service said where the stream begins.
    public static Feed watch(Api viewer) {
        Feed feed = new Feed(viewer.bearer(), null);
        Awaitility.await().atMost(SOON).until(() -> !feed.lastId.isEmpty());
        return feed;
    }

    /// Goes on behind an id.
    public static Feed resume(Api viewer, String lastEventId) {
        return new Feed(viewer.bearer(), lastEventId);
    }

    public int status() {
        return answer.statusCode();
    }

    public List<Event> events() {
        return events;
    }

    public String lastId() {
        return lastId;
    }

    public List<String> comments() {
        return comments;
    }

    public boolean hasEnded() {
        return ended;
    }

    /// The first `count` events, waited for within a limit.
    public List<Event> await(int count) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> events.size() >= count);
        return List.copyOf(events);
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String type = "";
        String data = "";
        try (var lines = new Scanner(answer.body(), StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                switch (line.substring(0, Math.max(0, line.indexOf(':')))) {
                    case "id" -> lastId = line.substring(3);
                    case "event" -> type = line.substring(6);
                    case "data" -> data += line.substring(5);
                    default -> comments.add(line);
                }
                if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(lastId, type, data));
                    data = "";
                }
            }
        }
        ended = true;
    }

    /// Cuts the connection.
    @Override
    public void close() {
        client.shutdownNow();
    }
}
