package io.handback.local.up;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.handback.local.home.Endings;
import io.handback.local.home.Home;
import io.handback.local.home.KnownProcess;
import io.handback.local.home.RunState;

/// What a run that was killed left running: it is ended before the next one starts.
public final class Leftovers {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Leftovers() {}

    /// Ends them, the last started first, and forgets the run; how many there were.
    public static int end(Home home) {
        int ended = RunState.last(home)
                .filter(state -> !state.running())
                .map(Leftovers::end)
                .orElse(0);
        RunState.last(home)
                .filter(state -> !state.running())
                .ifPresent(_ -> RunState.clear(home));
        return ended;
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
