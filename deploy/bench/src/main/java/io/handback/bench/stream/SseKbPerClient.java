package io.handback.bench.stream;

import java.util.List;
import java.util.Locale;

import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Measurement;
import io.handback.bench.Paired;
import io.handback.bench.stream.Streams.Cost;

/// Live heap for each of 5,000 open streams, kernel buffers apart, beside streams that look for themselves.
public final class SseKbPerClient implements Measurement {

    @Override
    public String name() {
        return "sse-kb-per-client";
    }

    @Override
    public String about() {
        return "Live heap for each of 5,000 open streams, kernel buffers apart, beside streams that look for themselves.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Streams streams = new Streams(ground);
        Paired<Cost, Cost> pairs = streams.measure();
        String naive = String.format(Locale.ROOT, "%.1f KB of a stream that looks for itself each second", pairs.theirs(Cost::kbPerClient));
        return List.of(Figure
                .compared(name(), pairs.ours(Cost::kbPerClient), "KB", naive, pairs.ratio(Cost::kbPerClient, Cost::kbPerClient), Goal.NONE)
                .with("clients", streams.clients())
                .with("resident KB a client", Math.round(pairs.ours(Cost::residentKbPerClient))));
    }
}
