package io.handback.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs on this machine.
record Machine(List<Path> searchPath) {

    private static final List<String> ENGINES = List.of("docker", "podman");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Machine ofEnvironment() {
        return new Machine(BrowserSearch.foldersOf(System.getenv("PATH")));
    }

    Optional<Path> containerEngine() {
        return onPath(ENGINES).findFirst();
    }

    /// Whether the engine answers its own client: a client without an engine builds nothing.
    static boolean answers(Path engine) {
        try {
            Process asked = new ProcessBuilder(engine.toString(), "info")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (asked.waitFor(PATIENCE)) {
                return asked.exitValue() == 0;
            }
            asked.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Stream<Path> onPath(List<String> names) {
        return names.stream()
                .flatMap(name -> searchPath.stream()
                        .map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable);
    }
}
