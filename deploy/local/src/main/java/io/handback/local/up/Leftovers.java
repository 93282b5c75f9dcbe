package io.handback.local.up;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.handback.embedded.PostgresServer;
import io.handback.local.home.Endings;
import io.handback.local.home.Home;
import io.handback.local.home.KnownProcess;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;

/// What a run that was killed left running: it is ended before the next one starts.
public final class Leftovers {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Leftovers() {}

    /// Ends them, the last started first, and forgets the run; how many there were.
    public static int end(Home home) {
        if (RunState.last(home).filter(RunState::running).isPresent()) {
            return 0;
        }
        int ended = RunState.last(home).map(Leftovers::end).orElse(0) + endDatabases(home);
        RunState.clear(home);
        return ended;
    }

    /// A server that was just being started when its launcher was killed is not written down; its own data folder knows it.
    private static int endDatabases(Home home) {
        return (int) Arrays.stream(Service.values())
                .filter(service -> PostgresServer.stopLeftover(home.data().resolve("postgres-" + service.shortName())))
                .count();
    }

    private static int end(RunState state) {
        List<Map.Entry<String, KnownProcess>> lastFirst = List.copyOf(state.parts()
                .entrySet())
                .reversed();
        int ended = 0;
        for (Map.Entry<String, KnownProcess> part : lastFirst) {
            ended += end(part.getValue());
        }
        return ended;
    }

    private static int end(KnownProcess part) {
        return part.find()
                .map(process -> {
                    Endings.end(process, LIMIT);
                    return 1;
                })
                .orElse(0);
    }
}
