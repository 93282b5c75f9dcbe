package io.handback.bench.rating;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.local.up.LocalStack;

/// The use case that gives a rating, called in-process, beside a bare client that replays its statements.
public final class RatingWriteVsBareClient implements Measurement {

    private static final Goal GOAL = Goal.atLeast(0.6);
    private static final int WARM_UPS = 3;

    @Override
    public String name() {
        return "rating-write-vs-bare-client";
    }

    @Override
    public String about() {
        return "Ratings by the use case, in-process, beside a bare client that replays every statement of them, 20 at a time.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        int count = ground.size(4_000, 200);
        try (LocalStack stack = ground.stack(Map.of()); Writes writes = Writes.prepare(ground, stack, count)) {
            Recording recording = writes.record();
            ground.say(recording.shape().size() + " statements a rating:");
            ground.say(Transaction.text(recording.shape()));
            for (int time = 0; time < WARM_UPS; time++) {
                ground.say("warm-up: " + writes.give(true) + " " + writes.replay(recording));
            }
            Paired<Sample, Sample> pairs = Paired.of(ground.runs(), () -> writes.give(true), () -> writes.replay(recording));
            pairs.pairs().forEach(pair -> ground.say(pair.toString()));
            return List.of(figure(pairs).with("ratings", count)
                    .with("clients", Writes.CLIENTS)
                    .with("statements", recording.shape().size()));
        }
    }

    private Figure figure(Paired<Sample, Sample> pairs) {
        String bare = String.format(Locale.ROOT, "%,.0f ratings/s replayed by a bare client", pairs.theirs(Sample::perSecond));
        return Figure.compared(name(), pairs.ours(Sample::perSecond), "ratings/s", bare, pairs.ratio(Sample::perSecond, Sample::perSecond),
                GOAL)
                .with("clientMicros", Math.round(pairs.ours(Sample::clientMicros)))
                .with("serverMicros", Math.round(pairs.ours(Sample::serverMicros)))
                .with("bareClientMicros", Math.round(pairs.theirs(Sample::clientMicros)))
                .with("bareServerMicros", Math.round(pairs.theirs(Sample::serverMicros)));
    }
}
