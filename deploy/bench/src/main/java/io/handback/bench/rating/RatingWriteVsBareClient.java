package io.handback.bench.rating;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// The use case that gives a rating, called in-process and over HTTP, beside a bare client that replays its statements.
public final class RatingWriteVsBareClient implements Measurement {

    private static final Goal GOAL = Goal.atLeast(0.6);
    private static final int COUNT = 4_000;
    private static final int QUICK_COUNT = 200;
    // pairs until the optimising compiler is done
    private static final int WARM_UPS = 4;

    @Override
    public String name() {
        return "rating-write-vs-bare-client";
    }

    @Override
    public String about() {
        return "Ratings by the use case, in-process and over HTTP, beside a bare client replaying every statement, 20 at a time.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (LocalStack stack = ground.stack(Map.of())) {
            Writes writes = Writes.prepare(ground, stack, ground.size(COUNT, QUICK_COUNT));
            Recording recording;
            Paired<Sample, Sample> inProcess;
            try (InProcess service = InProcess.instead(ground, stack)) {
                recording = writes.record(service);
                ground.say(recording.shape().size() + " statements a rating:\n" + Transaction.text(recording.shape()));
                inProcess = pairs(ground, () -> writes.give(service, true), () -> writes.replay(recording));
            }
            stack.startAgain(Service.FEEDBACK);
            return List.of(figure(name(), inProcess, GOAL, recording), overHttp(ground, writes, recording));
        }
    }

    private Figure overHttp(Ground ground, Writes writes, Recording recording) throws Exception {
        Raters raters = writes.raters();
        Paired<Sample, Sample> pairs = pairs(ground, () -> writes.overHttp(raters), () -> writes.replay(recording));
        double generator = writes.overHttp(raters, ProcessHandle.current().pid()).clientMicros();
        ground.say("load generator " + Math.round(generator) + " us a rating");
        return figure("rating-http-vs-bare-client", pairs, Goal.NONE, recording).with("loadGeneratorMicros", Math.round(generator));
    }

    private static Paired<Sample, Sample> pairs(Ground ground, Callable<Sample> ours,
            Callable<Sample> theirs) throws Exception {
        Paired.of(ground.size(WARM_UPS, 1), ours, theirs);
        Paired<Sample, Sample> pairs = Paired.of(ground.runs(), ours, theirs);
        pairs.pairs().forEach(pair -> ground.say(pair.toString()));
        return pairs;
    }

    private static Figure figure(String name, Paired<Sample, Sample> pairs, Goal goal, Recording recording) {
        String bare = String.format(Locale.ROOT, "%,.0f ratings/s replayed by a bare client", pairs.theirs(Sample::perSecond));
        return Figure.compared(name, pairs.ours(Sample::perSecond), "ratings/s", bare, pairs.ratio(Sample::perSecond, Sample::perSecond),
                goal)
                .with(Map.of("ratings", Integer.toString(recording.transactions().size()),
                        "clients", Integer.toString(Writes.CLIENTS),
                        "statements", Integer.toString(recording.shape().size()),
                        "serviceMicros", micros(pairs.ours(Sample::clientMicros)),
                        "postgresMicros", micros(pairs.ours(Sample::serverMicros)),
                        "bareClientMicros", micros(pairs.theirs(Sample::clientMicros)),
                        "barePostgresMicros", micros(pairs.theirs(Sample::serverMicros))));
    }

    private static String micros(double value) {
        return Long.toString(Math.round(value));
    }
}
