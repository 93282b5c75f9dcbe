package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Gives the clients, that is this process, the last processor to themselves, and all processes it has started the others: as if the
/// clients were on another machine. By `taskset` of Linux; what a process starts later stays where the process is.
final class OwnProcessor {

    private static final int LAST = Runtime.getRuntime().availableProcessors() - 1;

    private OwnProcessor() {}

    static void giveToClients() throws IOException, InterruptedException {
        assertThat(LAST).as("the last processor's number; there must be one for the clients and one for the services").isPositive();
        place("0-" + (LAST - 1), services());
        place(Integer.toString(LAST), ProcessHandle.current());
    }

    static void shareAgain() throws IOException, InterruptedException {
        place("0-" + LAST, services());
        place("0-" + LAST, ProcessHandle.current());
    }

    private static ProcessHandle[] services() {
        return ProcessHandle.current().descendants().toArray(ProcessHandle[]::new);
    }

    private static void place(String processors, ProcessHandle... processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            Process placing = new ProcessBuilder(
                    List.of("taskset", "--all-tasks", "--cpu-list", "--pid", processors, Long.toString(process.pid())))
                    .redirectErrorStream(true).start();
            String said = new String(placing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(placing.waitFor() == 0 || !process.isAlive()).as(said).isTrue();
        }
    }
}
