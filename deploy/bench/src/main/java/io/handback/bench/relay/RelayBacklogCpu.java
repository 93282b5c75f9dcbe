package io.handback.bench.relay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.handback.bench.Cpu;
import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.local.Refusal;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// What ten thousand events cost relay and PostgreSQL when a million wait behind them, beside what they cost when none do.
public final class RelayBacklogCpu implements Measurement {

    private static final String TOPIC = "handback.feed.v1";
    private static final int WARM_ROUNDS = 10;
    private static final long STEP_MILLIS = 5;
    private static final long LIMIT_NANOS = TimeUnit.MINUTES.toNanos(5);

    @Override
    public String name() {
        return "relay-backlog-cpu-ratio";
    }

    @Override
    public String about() {
        return "Processor time for each event from the head of a backlog of a million, relay and PostgreSQL, beside a backlog of 10,000.";
    }

    /// Microseconds of processor time for each event that the relay has sent.
    private record Cost(double service, double postgres) {

        double both() {
            return service + postgres;
        }
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (LocalStack stack = ground.stack(Map.of("HANDBACK_RELAY_LEASE", "1S")); LogStore log = LogStore.of(stack)) {
            int head = ground.size(10_000, 2_000);
            int backlog = ground.size(1_000_000, 20_000);
            Round round = new Round(stack, log, head);
            for (int number = 0; number < WARM_ROUNDS; number++) {
                round.drain(head);
            }
            Paired<Cost, Cost> pairs = Paired.of(ground.runs(), () -> said(ground, round.drain(backlog)),
                    () -> said(ground, round.drain(head)));
            return List.of(Figure.compared(name(), pairs.ratio(Cost::both, Cost::both), "times", String.format(Locale.ROOT,
                    "%.0f µs an event of a backlog of %,d", pairs.theirs(Cost::both), head), pairs.ratio(Cost::both, Cost::both),
                    Goal.atMost(1.1))
                    .with("backlog", backlog)
                    .with("µs an event, relay", Math.round(pairs.ours(Cost::service)))
                    .with("µs an event, PostgreSQL", Math.round(pairs.ours(Cost::postgres))));
        }
    }

    private static Cost said(Ground ground, Cost cost) {
        ground.say(String.format(Locale.ROOT, "  %.0f µs an event: relay %.0f, PostgreSQL %.0f", cost.both(), cost.service(),
                cost.postgres()));
        return cost;
    }

    /// Holds the relay while a backlog is made, and measures from letting it go until the head has come.
    private record Round(LocalStack stack, LogStore log, int head) {

        Cost drain(int backlog) throws Exception {
            log.hold();
            // a leader that is idle notices when it renews its lease
            TimeUnit.SECONDS.sleep(2);
            try (Arrivals arrivals = Arrivals.of(stack.layout().bootstrapServers(), TOPIC)) {
                log.append(TOPIC, backlog);
                requireWaiting(backlog);
                Cost cost = measured(arrivals);
                log.hold();
                Arrivals.awaitLate();
                if (arrivals.copies() != 0) {
                    throw new Refusal("%d records came twice: the relay was not held.".formatted(arrivals.copies()));
                }
                log.empty();
                return cost;
            }
        }

        private void requireWaiting(int backlog) throws Exception {
            if (log.waiting() != backlog) {
                throw new Refusal("%d rows wait for the relay instead of %d: it was not held.".formatted(log.waiting(), backlog));
            }
        }

        private Cost measured(Arrivals arrivals) throws Exception {
            long postmaster = Ground.postmaster(stack, Service.FEEDBACK);
            long service = stack.pid(Service.FEEDBACK);
            double serviceBefore = Cpu.seconds(service);
            double postgresBefore = Cpu.secondsWithChildren(postmaster);
            log.letGo();
            awaitHead(arrivals);
            // before the time is read, so that it errs upwards; the place is kept, for counting a million rows takes long
            long arrived = arrivals.records();
            LogStore.Place place = log.place();
            double serviceUsed = Cpu.seconds(service) - serviceBefore;
            double postgresUsed = Cpu.secondsWithChildren(postmaster) - postgresBefore;
            // what has come may be a batch ahead of the cursor
            long passed = Math.max(arrived, log.upTo(place));
            return new Cost(serviceUsed * 1e6 / passed, postgresUsed * 1e6 / passed);
        }

        private void awaitHead(Arrivals arrivals) throws InterruptedException {
            long end = System.nanoTime() + LIMIT_NANOS;
            while (arrivals.records() < head) {
                if (System.nanoTime() > end) {
                    throw new Refusal("Only " + arrivals.records() + " of " + head + " events came.");
                }
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            }
        }
    }
}
