package io.handback.bench.intake;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// What an event costs the usage intake beside what it costs an endpoint that sends a message of the framework for each.
public final class IntakeVsEmitter implements Measurement {

    private static final String USAGE = "handback.usage.v1";
    /// As many as the JVM's second compiler goes on improving both sides.
    private static final int WARM_ROUNDS = 10;

    @Override
    public String name() {
        return "intake-vs-emitter";
    }

    @Override
    public String about() {
        return "Processor time for each event of an endpoint that sends one framework message an event (acks=all), over that of our intake.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        // the aggregator lives in the same process and is not the intake
        try (LocalStack stack = ground.stack(Map.of("HANDBACK_USAGE_ENABLED", "false"))) {
            TopicSize ours = new TopicSize(stack.layout().bootstrapServers(), USAGE);
            TopicSize theirs = new TopicSize(stack.layout().bootstrapServers(), "bench.plain-events").createdAs(USAGE);
            Bodies bodies = Bodies.of(ground.arena(stack), ground.size(1_000, 20));
            try (PlainApp plain = PlainApp.start(ground, stack)) {
                Side intake = new Side(bodies, bodies.arena().uri(Service.ENGAGEMENT, "events"), stack.pid(Service.ENGAGEMENT), ours);
                Side emitter = new Side(bodies, plain.uri("/events"), plain.pid(), theirs);
                for (int round = 0; round < WARM_ROUNDS; round++) {
                    intake.micros();
                    emitter.micros();
                }
                return List.of(figure(ground, bodies, Paired.of(ground.runs(), intake::micros, emitter::micros)));
            }
        }
    }

    private record Side(Bodies bodies, URI to, long pid, TopicSize topic) {

        double micros() {
            return bodies.micros(to, pid, topic);
        }
    }

    private Figure figure(Ground ground, Bodies bodies, Paired<Double, Double> pairs) {
        ground.say(pairs.pairs().toString());
        double ratio = 1 / pairs.ratio(Double::doubleValue, Double::doubleValue);
        String emitter = String.format(Locale.ROOT, "%.1f µs an event of an emitter", pairs.theirs(Double::doubleValue));
        return Figure.compared(name(), pairs.ours(Double::doubleValue), "µs an event", emitter, ratio, Goal.atLeast(5))
                .with("events", bodies.events())
                .with("events a body", Bodies.EVENTS);
    }
}
