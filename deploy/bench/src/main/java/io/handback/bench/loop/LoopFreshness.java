package io.handback.bench.loop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.bench.Timing;
import io.handback.bench.rating.RatingWrites;
import io.handback.bench.usage.UsageIntake;
import io.handback.local.up.LocalStack;

/// How long after its acceptance a rating is in an item's summary, at half the highest rating rate, aggregator busy.
public final class LoopFreshness implements Measurement {

    private static final Connections FASTEST = new Connections(8);
    private static final int CLIENTS = 64;
    private static final double NANOS = 1e9;

    @Override
    public String name() {
        return "loop-freshness-p95-ms";
    }

    @Override
    public String about() {
        return "From a rating's answer to the summary that counts it, at half the highest rating rate of the same run, aggregator busy.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (LocalStack stack = ground.stack(Map.of())) {
            Arena arena = ground.arena(stack);
            RatingWrites ratings = new RatingWrites(arena, FASTEST);
            Probe probe = Probe.publish(arena);
            UsageIntake usage = BusyAggregator.usageOf(arena);
            try (BusyAggregator _ = new BusyAggregator(usage)) {
                ratings.warmUp(ground.size(2_000, 300), ground.size(40, 2));
            }
            double[] found = new double[ground.runs()];
            for (int run = 0; run < found.length; run++) {
                found[run] = p95(ground, usage, ratings, probe);
            }
            return List.of(Figure.alone(name(), Paired.median(found), "ms", Goal.atMost(1_000)).with("probes a run", probes(ground)));
        }
    }

    private static int probes(Ground ground) {
        return ground.size(100, 10);
    }

    private static double p95(Ground ground, UsageIntake usage, RatingWrites ratings, Probe probe) throws Exception {
        Timing highest = BusyAggregator.beside(usage, () -> ratings.run(ground.size(2_000, 300)));
        ratings.requireExact();
        Connections half = new Connections(CLIENTS, highest.perSecond() / 2);
        double[] millis = new double[0];
        try (BusyAggregator _ = new BusyAggregator(usage)) {
            CompletableFuture<double[]> probes = CompletableFuture.supplyAsync(() -> probe.millis(probes(ground)));
            half.requireKept(load(ratings, half, probes));
            millis = probes.join();
        }
        ratings.requireExact();
        double p95 = Probe.percentile(millis, 95);
        ground.say(
                String.format(Locale.ROOT, "  %.0f ratings/s beside; p50 %.0f ms, p95 %.0f ms", half.perSecond(),
                        Probe.percentile(millis, 50), p95));
        return p95;
    }

    /// Gives ratings as long as there are probes; how many a second.
    private static double load(RatingWrites ratings, Connections half, CompletableFuture<?> probes) {
        int before = ratings.written();
        long begin = System.nanoTime();
        while (!probes.isDone()) {
            ratings.run(Math.max(1, (int) half.perSecond()), half);
        }
        return (ratings.written() - before) * NANOS / (System.nanoTime() - begin);
    }
}
