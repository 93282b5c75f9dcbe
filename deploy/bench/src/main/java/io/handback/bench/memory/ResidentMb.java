package io.handback.bench.memory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Figure;
import io.handback.bench.Goal;
import io.handback.bench.Ground;
import io.handback.bench.Machine;
import io.handback.bench.Measurement;
import io.handback.bench.rating.RatingWrites;
import io.handback.bench.usage.UsageIntake;
import io.handback.local.home.Home;
import io.handback.local.home.PortCheck;
import io.handback.local.home.Service;
import io.handback.local.up.AotTraining;
import io.handback.local.up.LocalStack;

/// How much memory the three services hold together after the demo tenant, some work, and a minute of rest.
public final class ResidentMb implements Measurement {

    private static final int FIRST_PORT = 21_080;
    private static final Goal GOAL = Goal.atMost(900);
    private static final Connections CONNECTIONS = new Connections(8);
    private static final int RATINGS = 200;

    @Override
    public String name() {
        return "resident-mb";
    }

    @Override
    public String about() {
        return "Resident memory of the three services after the demo tenant, ratings, usage events, figures, and a minute of rest.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        AotTraining.makeMissing(ground.root(), ground.out());
        Home home = ground.home();
        try (LocalStack stack = LocalStack.start(home, PortCheck.freeLayout(FIRST_PORT), ground.out(), Map.of())) {
            work(ground.arena(stack));
            TimeUnit.SECONDS.sleep(ground.size(60, 5));
            return List.of(figure(stack));
        } finally {
            home.remove();
        }
    }

    private static void work(Arena arena) {
        RatingWrites ratings = new RatingWrites(arena, CONNECTIONS);
        ratings.run(RATINGS);
        ratings.requireExact();
        UsageIntake usage = new UsageIntake(arena, CONNECTIONS, 1);
        usage.run(2 * UsageIntake.BATCH);
        usage.requireExact();
    }

    private Figure figure(LocalStack stack) {
        Map<Service, Long> held = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            held.put(service, Machine.megabytes(stack.pid(service)));
        }
        Figure figure = Figure.alone(name(), held.values().stream().mapToDouble(Long::doubleValue).sum(), "MB", GOAL)
                .with("apart: broker MB", Machine.megabytes(Ground.broker(stack)))
                .with("apart: PostgreSQL MB", Arrays.stream(Service.values())
                        .mapToLong(service -> Machine.megabytesWithChildren(Ground.postmaster(stack, service)))
                        .sum())
                .with("apart: launcher and load MB", Machine.megabytes(ProcessHandle.current().pid()))
                .with("runs", 1);
        for (Map.Entry<Service, Long> one : held.entrySet()) {
            figure = figure.with(one.getKey().folder() + " MB", one.getValue());
        }
        return figure;
    }
}
