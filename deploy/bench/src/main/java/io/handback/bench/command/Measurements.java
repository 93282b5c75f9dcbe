package io.handback.bench.command;

import java.util.List;

import io.handback.bench.Measurement;
import io.handback.bench.intake.IntakeVsEmitter;
import io.handback.bench.loop.LoopFreshness;
import io.handback.bench.memory.ResidentMb;
import io.handback.bench.rating.EventLogCost;
import io.handback.bench.rating.RatingHttpVsCommit;
import io.handback.bench.rating.RatingWriteVsBareClient;
import io.handback.bench.relay.RelayBacklogCpu;
import io.handback.bench.relay.RelayP99;
import io.handback.bench.start.StartSeconds;
import io.handback.bench.stream.SseCpuPerDelivery;
import io.handback.bench.stream.SseKbPerClient;
import io.handback.bench.usage.UsageIntakeVsProducer;
import io.handback.local.Refusal;

/// Everything that can be measured, in the order it is listed and run.
final class Measurements {

    private Measurements() {}

    static List<Measurement> all() {
        return List.of(new UsageIntakeVsProducer(), new RatingHttpVsCommit(), new RatingWriteVsBareClient(), new EventLogCost(),
                new RelayP99(),
                new RelayBacklogCpu(), new IntakeVsEmitter(), new LoopFreshness(), new StartSeconds(), new ResidentMb(),
                new SseKbPerClient(),
                new SseCpuPerDelivery());
    }

    /// Those of these names, or all.
    static List<Measurement> named(List<String> names) {
        return names.contains("all") ? all() : names.stream().map(Measurements::named).toList();
    }

    private static Measurement named(String name) {
        return all().stream()
                .filter(measurement -> measurement.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("Nothing called " + name + " is measured: ./handback bench lists what is."));
    }
}
