package io.handback.bench.usage;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.handback.bench.Connections;
import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.bench.Timing;
import io.handback.local.up.LocalStack;

/// Usage intake over HTTP beside a bare Kafka producer on the same broker.
public final class UsageIntakeVsProducer implements Measurement {

    private static final Connections CONNECTIONS = new Connections(8);
    private static final long SEED = 1;

    @Override
    public String name() {
        return "usage-intake-vs-producer";
    }

    @Override
    public String about() {
        return "Usage events over HTTP beside a bare Kafka producer (acks=all) writing the same records to the same broker.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (LocalStack stack = ground.stack(Map.of())) {
            UsageIntake usage = new UsageIntake(ground.arena(stack), CONNECTIONS, SEED);
            int count = ground.size(40, 2) * UsageIntake.BATCH;
            exact(usage, count);
            try (PlainProducer producer = PlainProducer.after(stack.layout().bootstrapServers())) {
                producer.run(count);
                return found(Paired.of(ground.runs(), () -> exact(usage, count), () -> producer.run(count)), count);
            }
        }
    }

    /// What comes next is measured when all of this has reached the figures.
    private static Timing exact(UsageIntake usage, int count) {
        Timing timing = usage.run(count);
        usage.requireExact();
        return timing;
    }

    private List<Figure> found(Paired<Timing, Timing> pairs, int count) {
        String producer = String.format(Locale.ROOT, "%,.0f records/s of a bare producer", pairs.theirs(Timing::perSecond));
        return List.of(Figure.compared(name(), pairs.ours(Timing::perSecond), "events/s", producer,
                pairs.ratio(Timing::perSecond, Timing::perSecond), Goal.NONE)
                .with("events", count)
                .with("batch", UsageIntake.BATCH));
    }
}
