package io.handback.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.handback.local.Handback;
import io.handback.local.aot.AotCache;

/// Runs the launcher as a person does: a process of its own, its output in a file.
final class Launcher {

    private final Path root;
    private final Path output;
    private final Process process;

    private Launcher(Path root, Path output, Process process) {
        this.root = root;
        this.output = output;
        this.process = process;
    }

    static Launcher run(Path root, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhandback.root=" + root,
                "-cp", System.getProperty("java.class.path"),
                Handback.class.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(root, arguments[0], ".out");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().remove("HANDBACK_HOME");
        builder.environment().put(AotCache.SWITCH, "off");
        return new Launcher(root, output, builder.start());
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /// Its exit code; -1 when it has not ended after two minutes.
    int exitCode() throws InterruptedException {
        return process.waitFor(2, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }

    Process process() {
        return process;
    }

    Path home() {
        return root.resolve(".handback");
    }
}
