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

/// What the event log costs a rating: the same use case with a log that appends nothing.
public final class EventLogCost implements Measurement {

    private static final Goal GOAL = Goal.atLeast(0.9);
    private static final int WARM_UPS = 4;

    @Override
    public String name() {
        return "event-log-cost";
    }

    @Override
    public String about() {
        return "Ratings by the use case, in-process, beside the same with an event log that appends nothing: how much the log leaves.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        int count = ground.size(4_000, 200);
        try (LocalStack stack = ground.stack(Map.of()); InProcess service = InProcess.instead(ground, stack)) {
            Writes writes = Writes.prepare(ground, stack, count);
            Paired.of(ground.size(WARM_UPS, 1), () -> writes.give(service, true), () -> writes.give(service, false));
            Paired<Sample, Sample> pairs = Paired.of(ground.runs(), () -> writes.give(service, true), () -> writes.give(service, false));
            pairs.pairs().forEach(pair -> ground.say(pair.toString()));
            String silent = String.format(Locale.ROOT, "%,.0f ratings/s without a log", pairs.theirs(Sample::perSecond));
            return List.of(Figure.compared(name(), pairs.ours(Sample::perSecond), "ratings/s", silent,
                    pairs.ratio(Sample::perSecond, Sample::perSecond), GOAL)
                    .with("ratings", count)
                    .with("clients", Writes.CLIENTS));
        }
    }
}
