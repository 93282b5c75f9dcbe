package io.handback.bench.rating;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Timing;
import io.handback.local.home.Service;

/// People who give the ratings of an order over HTTP, each with a token of their own.
record Raters(Arena arena, List<String> tokens, int count) {

    private static final int STARS = 5;

    static Raters of(Arena arena, int count) {
        int people = Math.ceilDiv(count, arena.items().size());
        return new Raters(arena, IntStream.range(0, people).mapToObj(number -> arena.token("bench-rater-" + number, "rep")).toList(),
                count);
    }

    /// Gives all ratings, so many at a time.
    Timing rate(int clients) {
        return new Connections(clients).run(count, count, () -> this::rateOne);
    }

    private void rateOne(int number) {
        int items = arena.items().size();
        URI rating = arena.uri(Service.FEEDBACK,
                "content/" + arena.items().get(number % items).itemId() + "/versions/1/rating");
        String body = "{\"stars\": %d, \"reasons\": [], \"comment\": \"Rating %d\"}".formatted(1 + number % STARS, number);
        arena.caller().putOnce(rating, tokens.get(number / items), "bench-" + number, body);
    }
}
