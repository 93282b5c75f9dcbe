package io.handback.bench.start;

import java.util.List;
import java.util.Locale;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.local.up.AotTraining;

/// From `./handback up` with built jars and an empty home to the first answered request, with and without ahead-of-time caches.
public final class StartSeconds implements Measurement {

    private static final Goal GOAL = Goal.atMost(60);

    @Override
    public String name() {
        return "start-seconds";
    }

    @Override
    public String about() {
        return "./handback up from built jars and an empty home to a rep's first answered request, with and without ahead-of-time caches.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        AotTraining.makeMissing(ground.root(), ground.out());
        UpRun.seconds(ground, true);
        UpRun.seconds(ground, false);
        Paired<Double, Double> pairs = Paired.of(ground.runs(), () -> UpRun.seconds(ground, true), () -> UpRun.seconds(ground, false));
        double with = pairs.ours(Double::doubleValue);
        double without = pairs.theirs(Double::doubleValue);
        return List.of(
                Figure.alone(name(), with, "s", GOAL)
                        .with("ahead-of-time caches", "used")
                        .with("without them", String.format(Locale.ROOT, "%.1f s", without))
                        .with("ratio to without",
                                String.format(Locale.ROOT, "%.2f", pairs.ratio(Double::doubleValue, Double::doubleValue))),
                Figure.alone(name() + "-without-cache", without, "s", GOAL).with("ahead-of-time caches", "off"));
    }
}
