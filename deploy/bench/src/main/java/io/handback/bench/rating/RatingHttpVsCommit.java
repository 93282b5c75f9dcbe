package io.handback.bench.rating;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.bench.Timing;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// Ratings over HTTP beside bare commits on the same PostgreSQL server.
public final class RatingHttpVsCommit implements Measurement {

    private static final Connections CONNECTIONS = new Connections(8);

    @Override
    public String name() {
        return "rating-http-vs-commit";
    }

    @Override
    public String about() {
        return "Ratings over HTTP, 8 at a time, beside as many bare commits of one insert on the same PostgreSQL server.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (LocalStack stack = ground.stack(Map.of())) {
            Arena arena = ground.arena(stack);
            RatingWrites ratings = new RatingWrites(arena, CONNECTIONS);
            PlainCommits commits = PlainCommits.on(stack.layout().postgres(Service.FEEDBACK), CONNECTIONS);
            int count = ground.size(2_000, 100);
            exact(ratings, count);
            commits.run(count);
            Paired<Timing, Timing> pairs = Paired.of(ground.runs(), () -> exact(ratings, count), () -> commits.run(count));
            String commit = String.format(Locale.ROOT, "%,.0f bare commits/s", pairs.theirs(Timing::perSecond));
            return List.of(Figure.compared(name(), pairs.ours(Timing::perSecond), "ratings/s", commit,
                    pairs.ratio(Timing::perSecond, Timing::perSecond), Goal.NONE)
                    .with("ratings", count));
        }
    }

    /// What comes next is measured when all of this has reached the figures.
    private static Timing exact(RatingWrites ratings, int count) {
        Timing timing = ratings.run(count);
        ratings.requireExact();
        return timing;
    }
}
