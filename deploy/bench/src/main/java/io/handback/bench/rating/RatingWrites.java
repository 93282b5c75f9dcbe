package io.handback.bench.rating;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Timing;
import io.handback.local.home.Service;
import io.handback.local.load.Published;

/// Ratings over HTTP, one in each request: rep after rep rates item after item, then all again with other stars.
public final class RatingWrites {

    private static final int MOST_STARS = 5;
    // 2^32 divided by the golden ratio spreads neighbouring numbers
    private static final int MIX = 0x9E3779B9;
    private static final double FASTER = 1.05;
    private static final int PATIENCE = 8;

    private final Arena arena;
    private final Connections connections;
    private final Map<Integer, Integer> stars = new HashMap<>();
    private int written;

    /// @param connections how many ratings are under way at once
    public RatingWrites(Arena arena, Connections connections) {
        this.arena = arena;
        this.connections = connections;
    }

    /// Writes so many ratings, each one a change.
    public Timing run(int count) {
        return run(count, connections);
    }

    /// Writes rounds of ratings until eight in a row are not faster than the fastest before: the JVMs' second compilers take minutes.
    ///
    /// @param rounds how many at most
    public void warmUp(int round, int rounds) {
        double fastest = 0;
        int slower = 0;
        for (int number = 0; number < rounds && slower < PATIENCE; number++) {
            double perSecond = run(round).perSecond();
            slower = perSecond > fastest * FASTER ? 0 : slower + 1;
            fastest = Math.max(fastest, perSecond);
        }
        requireExact();
    }

    /// Writes so many ratings through other connections, perhaps at a steady rate.
    public Timing run(int count, Connections through) {
        int first = written;
        written += count;
        for (int number = first; number < written; number++) {
            stars.put(number % combinations(), stars(number));
        }
        return through.run(count, count, () -> number -> rate(first + number));
    }

    private int combinations() {
        return arena.reps() * arena.items().size();
    }

    private int stars(int number) {
        return stars(number % combinations(), number / combinations());
    }

    /// Never the same twice in a row for the same rep and item; and each begins elsewhere and goes on by other steps, so that an item's
    /// distribution tells one round from the next.
    static int stars(int combination, int round) {
        int mixed = (combination * MIX) >>> 8;
        return 1 + (mixed % MOST_STARS + round * (1 + mixed / MOST_STARS % (MOST_STARS - 1))) % MOST_STARS;
    }

    private Published item(int combination) {
        return arena.items().get(combination / arena.reps());
    }

    private void rate(int number) {
        URI rating = arena.uri(Service.FEEDBACK, "content/" + item(number % combinations()).itemId() + "/versions/1/rating");
        arena.caller().put(rating, arena.rep(number), "{\"stars\": " + stars(number) + ", \"reasons\": []}");
    }

    /// Returns when the figures show exactly the last stars of each rep, of each item.
    public void requireExact() {
        Arena.await("the figures show exactly the ratings that were written", this::exact);
    }

    private boolean exact() {
        return arena.items().stream().allMatch(item -> Arrays.equals(shown(item), expected(item)));
    }

    private int[] expected(Published item) {
        int[] distribution = new int[MOST_STARS];
        stars.forEach((combination, given) -> {
            if (item(combination).equals(item)) {
                distribution[given - 1]++;
            }
        });
        return distribution;
    }

    private int[] shown(Published item) {
        int[] distribution = new int[MOST_STARS];
        JsonNode shown = arena.summary(item).at("/ratings/distribution");
        for (int index = 0; index < MOST_STARS; index++) {
            distribution[index] = shown.path(index).asInt();
        }
        return distribution;
    }

    /// How many ratings were written so far.
    public int written() {
        return written;
    }
}
