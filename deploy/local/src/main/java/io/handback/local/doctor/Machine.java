package io.handback.local.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Programs on this machine.
record Machine(List<Path> searchPath) {

    private static final List<Path> APPLICATIONS = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> ENGINES = List.of("docker", "podman");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static Machine ofEnvironment() {
        String path = System.getenv("PATH");
        return new Machine(path == null
                ? List.of()
                : Arrays.stream(path.split(":"))
                        .map(Path::of)
                        .toList());
    }

    Optional<Path> browser() {
        return Stream.concat(onPath(BROWSERS), APPLICATIONS.stream()
                .filter(Files::isExecutable))
                .findFirst();
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
