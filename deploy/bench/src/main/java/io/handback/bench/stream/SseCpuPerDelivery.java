package io.handback.bench.stream;

import java.util.List;
import java.util.Locale;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.bench.stream.Streams.Cost;

/// Processor time for each event delivered to each of 5,000 streams, beside streams that look for themselves.
public final class SseCpuPerDelivery implements Measurement {

    @Override
    public String name() {
        return "sse-core-us-per-delivery";
    }

    @Override
    public String about() {
        return "Processor time for each event delivered to each of 5,000 streams, beside streams that look for themselves.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Streams streams = new Streams(ground);
        Paired<Cost, Cost> pairs = streams.measure();
        String naive = String.format(Locale.ROOT, "%.1f µs of a stream that looks for itself each second", pairs.theirs(Cost::micros));
        return List.of(Figure.compared(name(), pairs.ours(Cost::micros), "µs", naive, pairs.ratio(Cost::micros, Cost::micros), Goal.NONE)
                .with("clients", streams.clients())
                .with("PostgreSQL µs a delivery", String.format(Locale.ROOT, "%.1f", pairs.ours(Cost::postgresMicros)))
                .with("naive: PostgreSQL µs a delivery", String.format(Locale.ROOT, "%.1f", pairs.theirs(Cost::postgresMicros)))
                .with("events", streams.ratings()));
    }
}
