package io.handback.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Checks the types of a service's TypeScript, which the bundler only strips: with the compiler inside Deno, which the bundler's own
/// libraries bring along. Needs no Node and no network; call it from a `@QuarkusTest`, whose start unpacks `node_modules`.
public final class TypeScriptIsSound {

    private static final Path TARGET = Path.of("target", "typescript");
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String SETTINGS = """
            {
              "nodeModulesDir": "manual",
              "unstable": ["sloppy-imports"],
              "compilerOptions": {"strict": true, "noImplicitOverride": false, "lib": ["dom", "dom.iterable", "esnext"]}
            }
            """;

    private TypeScriptIsSound() {}

    /// Fails with the compiler's report when a type does not fit.
    ///
    /// @param sources the folder with the TypeScript, seen from the service's module folder
    public static void check(Path sources) throws IOException, InterruptedException {
        Files.createDirectories(TARGET);
        Path settings = Files.writeString(TARGET.resolve("deno.json"), SETTINGS);
        List<String> command = new ArrayList<>(List.of(deno().toString(), "check", "--config", settings.toString(), "--no-remote",
                "--no-lock"));
        command.addAll(typeScriptIn(sources));
        Path report = TARGET.resolve("report.txt");
        int exitCode = run(command, report);
        assertThat(exitCode).as(() -> "the types of " + sources + ":\n" + read(report)).isZero();
    }

    private static Path deno() throws IOException {
        try (Stream<Path> platforms = Files.list(Path.of("node_modules", "@deno"))) {
            return platforms.map(platform -> platform.resolve("deno").toAbsolutePath())
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the web bundler has unpacked no Deno into node_modules"));
        }
    }

    private static List<String> typeScriptIn(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> found = files.map(Path::toString).filter(name -> name.endsWith(".ts")).sorted().toList();
            assertThat(found).as("TypeScript in " + sources).isNotEmpty();
            return found;
        }
    }

    private static int run(List<String> command, Path report) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(report.toFile());
        builder.environment().putAll(Map.of("DENO_DIR", TARGET.resolve("cache").toAbsolutePath().toString(), "DENO_NO_UPDATE_CHECK", "1",
                "NO_COLOR", "1"));
        Process process = builder.start();
        if (!process.waitFor(LIMIT)) {
            process.destroyForcibly();
            throw new AssertionError("the type check did not end within " + LIMIT);
        }
        return process.exitValue();
    }

    private static String read(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException e) {
            return "the report cannot be read: " + e.getMessage();
        }
    }
}
