package io.handback.local.up;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.handback.local.home.Endings;
import io.handback.local.home.Home;
import io.handback.local.up.Parts.Stage;

/// Makes ahead-of-time caches beside a run, with the lowest priority; the run neither waits for it nor depends on it.
final class AotPreparation implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private final Process process;

    private AotPreparation(Process process) {
        this.process = process;
    }

    /// Begins if a cache is missing.
    static void begin(Home home, Progress progress, Parts parts) {
        if (AotTraining.missing(home.root())) {
            try {
                parts.keep(Stage.GATEWAY, "preparation of later starts", new AotPreparation(start(home)));
            } catch (IOException e) {
                progress.say("Later starts cannot be made faster: " + e.getMessage());
            }
        }
    }

    private static Process start(Home home) throws IOException {
        return new ProcessBuilder(command(home.root())).redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log("aot").toFile()))
                .start();
    }

    private static List<String> command(Path root) {
        return List.of("/bin/sh", "-c", "trap '' INT HUP; exec nice -n 19 \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"),
                AotTraining.class.getName(), Long.toString(ProcessHandle.current().pid()), root.toString());
    }

    @Override
    public void close() {
        Endings.end(process.toHandle(), STOP_LIMIT);
    }
}
