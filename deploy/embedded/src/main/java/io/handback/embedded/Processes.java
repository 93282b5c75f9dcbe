package io.handback.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waiting for other processes, always with a limit.
final class Processes {

    private static final Duration KILLED_LIMIT = Duration.ofSeconds(10);

    private Processes() {}

    /// Waits until the process has gone; false when it is still there at the end of the limit.
    static boolean awaitExit(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Waits until the process has gone, and ends it and all it has started when it does not go by itself.
    static void awaitExitOrKill(ProcessHandle process, Duration limit) {
        if (!awaitExit(process, limit)) {
            List<ProcessHandle> started = process.descendants().toList();
            process.destroyForcibly();
            started.forEach(ProcessHandle::destroyForcibly);
            if (!awaitExit(process, KILLED_LIMIT)) {
                throw new IllegalStateException("process " + process.pid() + " was killed and does not end");
            }
        }
    }

    /// Ctrl-C goes to every process of a terminal at once; a command made so leaves it to its parent to end it, in order.
    static List<String> deafToCtrlC(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        return wrapped;
    }

    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        awaitExit(process.toHandle(), Duration.ofSeconds(10));
    }
}
