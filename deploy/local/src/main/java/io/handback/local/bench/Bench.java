package io.handback.local.bench;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import io.handback.local.home.Service;
import io.handback.local.load.ProgressBar;
import io.handback.local.up.LocalStack;

/// Measures pair by pair, each side first in turn, and checks the figures after every run.
final class Bench {

    private static final int CONNECTIONS = 8;
    private static final int STEPS = 4;
    private static final long SEED = 1;

    private final LocalStack stack;
    private final Sizes sizes;
    private final PrintWriter out;
    private final ProgressBar bar;
    private int steps;

    /// How much is measured.
    ///
    /// @param events usage events in each pair
    /// @param ratings ratings in each pair
    record Sizes(int events, int ratings, int pairs) {}

    Bench(LocalStack stack, Sizes sizes, PrintWriter out) {
        this.stack = stack;
        this.sizes = sizes;
        this.out = out;
        this.bar = new ProgressBar(out, ProgressBar.onTerminal(), (long) STEPS * (sizes.pairs() + 1));
    }

    Result run(Machine machine) {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Arena arena = Arena.prepare(stack);
        Connections connections = new Connections(CONNECTIONS);
        UsageIntake usage = new UsageIntake(arena, connections, SEED);
        RatingWrites ratings = new RatingWrites(arena, connections);
        PlainCommits commits = PlainCommits.on(stack.layout().postgres(Service.FEEDBACK), connections);
        out.println("Warming up, then " + sizes.pairs() + " pairs");
        // the producer repeats what this first run has written
        step(() -> exact(usage));
        try (PlainProducer producer = PlainProducer.after(stack.layout().bootstrapServers())) {
            step(() -> producer.run(sizes.events()));
            step(() -> exact(ratings));
            step(() -> commits.run(sizes.ratings()));
            List<Pair> pairs = pairs(usage, producer, ratings, commits);
            String correct = String.format(Locale.ROOT, "the figures show exactly the %,d events and the %,d ratings that were accepted",
                    usage.accepted(), ratings.written());
            return new Result(Result.QUOTE, begin.toString(), machine, sizes.events(), sizes.ratings(), correct, Line.of(pairs), pairs,
                    memory());
        }
    }

    private List<Pair> pairs(UsageIntake usage, PlainProducer producer, RatingWrites ratings, PlainCommits commits) {
        List<Pair> pairs = new ArrayList<>();
        for (int number = 0; number < sizes.pairs(); number++) {
            boolean handbackFirst = number % 2 == 0;
            Timing[] kafka = both(handbackFirst, () -> exact(usage), () -> producer.run(sizes.events()));
            Timing[] postgres = both(handbackFirst, () -> exact(ratings), () -> commits.run(sizes.ratings()));
            pairs.add(new Pair(kafka[0], kafka[1], postgres[0], postgres[1]));
        }
        return pairs;
    }

    /// Handback's timing and the limit's, whichever was measured first.
    private Timing[] both(boolean handbackFirst, Supplier<Timing> handback, Supplier<Timing> limit) {
        if (handbackFirst) {
            return new Timing[]{step(handback), step(limit)};
        }
        Timing first = step(limit);
        return new Timing[]{step(handback), first};
    }

    private Timing step(Supplier<Timing> measured) {
        Timing timing = measured.get();
        steps++;
        bar.at(steps);
        return timing;
    }

    /// What comes next is measured when all of this has reached the figures.
    private Timing exact(UsageIntake usage) {
        Timing timing = usage.run(sizes.events());
        usage.requireExact();
        return timing;
    }

    private Timing exact(RatingWrites ratings) {
        Timing timing = ratings.run(sizes.ratings());
        ratings.requireExact();
        return timing;
    }

    private Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            memory.put(service.folder(), Machine.megabytes(stack.pid(service)));
        }
        return memory;
    }
}
