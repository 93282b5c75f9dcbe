package io.handback.bench.loop;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.bench.Arena;
import io.handback.local.Refusal;
import io.handback.local.home.Service;
import io.handback.local.load.Published;

/// An item that only probes rate, each one a rep of its own: its summary counts them one by one.
final class Probe {

    private static final String LINE = """
            {"source": "bench", "externalId": "probed", "title": "Measured by probes", "kind": "other", "occurredAt": "%s", "versions": [\
            {"summary": "s", "link": "https://files.example.com/x", "estimate": {"value": 3, "reservations": []}, \
            "occurredAt": "%s", "publishedAt": "%s"}]}""";
    private static final long STEP_MILLIS = 5;
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Arena arena;
    private final Published item;
    private int raters;

    private Probe(Arena arena, Published item) {
        this.arena = arena;
        this.item = item;
    }

    /// Publishes the item, and returns when it can be rated.
    static Probe publish(Arena arena) {
        String then = Instant.now().minusSeconds(60).toString();
        JsonNode answer = arena.caller().post(arena.uri(Service.CONTENT, "imports"), arena.token("bench-admin", "admin"),
                "application/x-ndjson",
                LINE.formatted(then, then, then));
        Published item = new Published(UUID.fromString(answer.at("/items/0/itemId").asText()), 1);
        URI list = arena.uri(Service.FEEDBACK, "content?limit=100");
        Arena.await("feedback-service knows the probed item", () -> arena.caller().get(list, arena.rep(0)).toString().contains(item.itemId()
                .toString()));
        Arena.await("engagement-service knows the probed item", () -> arena.hasFigures(item));
        return new Probe(arena, item);
    }

    /// Rates so often, one after the other; milliseconds from each answer to the summary that counts it.
    double[] millis(int count) {
        double[] millis = new double[count];
        for (int number = 0; number < count; number++) {
            rate();
            long accepted = System.nanoTime();
            awaitCounted(accepted);
            millis[number] = (System.nanoTime() - accepted) / 1e6;
        }
        return millis;
    }

    private void rate() {
        raters++;
        URI rating = arena.uri(Service.FEEDBACK, "content/" + item.itemId() + "/versions/1/rating");
        arena.caller().put(rating, arena.token("bench-probe-" + raters, "rep"), "{\"stars\": 4, \"reasons\": []}");
    }

    private void awaitCounted(long accepted) {
        for (int counted = counted(); counted != raters; counted = counted()) {
            if (counted > raters || System.nanoTime() - accepted > LIMIT_NANOS) {
                throw new Refusal("The summary counts " + counted + " ratings where " + raters + " reps gave one each.");
            }
            pause();
        }
    }

    private int counted() {
        return arena.summary(item).at("/ratings/distribution/3").asInt();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.");
        }
    }

    /// The nearest-rank percentile.
    static double percentile(double[] values, int percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }
}
