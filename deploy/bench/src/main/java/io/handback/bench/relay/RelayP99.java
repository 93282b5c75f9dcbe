package io.handback.bench.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.bench.Timing;
import io.handback.bench.loop.BusyAggregator;
import io.handback.bench.rating.RatingWrites;
import io.handback.bench.usage.UsageIntake;
import io.handback.local.Refusal;
import io.handback.local.up.LocalStack;

/// How long a rating's event takes from its insert into the log to a reader of committed records, at half the highest rate.
public final class RelayP99 implements Measurement {

    private static final String TOPIC = "handback.feedback.v1";
    private static final Connections FASTEST = new Connections(8);
    private static final int CLIENTS = 64;

    @Override
    public String name() {
        return "relay-p99-ms";
    }

    @Override
    public String about() {
        return "From the log's insert to a reader of committed records, at half the highest rating rate of the same run, aggregator busy.";
    }

    /// One run: the highest rate, and what was seen at half of it.
    private record Run(double perSecond, double p50, double p99) {}

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (LocalStack stack = ground.stack(Map.of()); LogStore log = LogStore.of(stack)) {
            Arena arena = ground.arena(stack);
            RatingWrites ratings = new RatingWrites(arena, FASTEST);
            UsageIntake usage = BusyAggregator.usageOf(arena);
            try (BusyAggregator _ = new BusyAggregator(usage)) {
                ratings.warmUp(ground.size(2_000, 300), ground.size(40, 2));
            }
            // half the rate is another rhythm than the full one, and is warm only after a run of it that does not count
            run(ground, stack, log, usage, ratings);
            Run[] runs = new Run[ground.runs()];
            for (int number = 0; number < runs.length; number++) {
                runs[number] = run(ground, stack, log, usage, ratings);
            }
            return List.of(Figure.alone(name(), median(runs, false), "ms", Goal.atMost(50))
                    .with("p50 ms", String.format(Locale.ROOT, "%.1f", median(runs, true)))
                    .with("highest ratings/s", String.format(Locale.ROOT, "%.0f",
                            Paired.median(Arrays.stream(runs).mapToDouble(Run::perSecond).toArray())))
                    .with("from", "insert, a little before the commit"));
        }
    }

    private static double median(Run[] runs, boolean half) {
        return Paired.median(Arrays.stream(runs).mapToDouble(run -> half ? run.p50() : run.p99()).toArray());
    }

    private static Run run(Ground ground, LocalStack stack, LogStore log, UsageIntake usage, RatingWrites ratings) throws Exception {
        Timing highest = BusyAggregator.beside(usage, () -> ratings.run(ground.size(2_000, 300)));
        ratings.requireExact();
        Connections half = new Connections(CLIENTS, highest.perSecond() / 2);
        int count = (int) (half.perSecond() * ground.size(20, 3));
        Instant since = Instant.now();
        try (Arrivals arrivals = Arrivals.of(stack.layout().bootstrapServers(), TOPIC)) {
            try (BusyAggregator _ = new BusyAggregator(usage)) {
                half.requireKept(ratings.run(count, half).perSecond());
            }
            ratings.requireExact();
            Map<UUID, Instant> written = log.written(TOPIC, since);
            Arena.await("every event of the log has come", () -> arrivals.first().keySet().containsAll(written.keySet()));
            Arrivals.awaitLate();
            return seen(highest, count, written, arrivals, ground);
        }
    }

    private static Run seen(Timing highest, int count, Map<UUID, Instant> written, Arrivals arrivals, Ground ground) {
        if (written.size() != count || arrivals.records() != count) {
            throw new Refusal("%d ratings made %d events in the log and %d records.".formatted(count, written.size(), arrivals.records()));
        }
        Map<UUID, Instant> first = arrivals.first();
        long[] nanos = written.entrySet().stream()
                .mapToLong(event -> Duration.between(event.getValue(), first.getOrDefault(event.getKey(), Instant.MAX)).toNanos())
                .toArray();
        Timing timing = Timing.of(count, 1, nanos);
        ground.say(String.format(Locale.ROOT, "  %.0f ratings/s at most; at half of it p50 %.1f ms, p99 %.1f ms", highest.perSecond(),
                timing.p50(), timing.p99()));
        return new Run(highest.perSecond(), timing.p50(), timing.p99());
    }
}
