package io.handback.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.DynamicTest;

/// Looks for inputs that a reader does not expect, guided by the branches they reach (Jazzer), in a process of its own for each
/// target: a class with a method `fuzzerTestOneInput`, which throws when something is wrong.
///
/// How long: `-Dhandback.fuzz.seconds=3600`. What was found stays in `target/fuzz/<target>`, and the next run goes on from there. How many
/// inputs were tried is logged; fewer than 500 a second, and the target is too slow to find anything.
public final class Fuzzing {

    private static final int SECONDS = Integer.getInteger("handback.fuzz.seconds", 20);
    private static final int START_SECONDS = 120;
    private static final long LEAST_EACH_SECOND = 500;
    private static final Pattern RUNS = Pattern.compile("#(\\d+)\\s+DONE");
    private static final int LARGEST_INPUT = 4_096;

    private Fuzzing() {}

    /// A test for the target.
    public static DynamicTest test(Class<?> target) {
        return DynamicTest.dynamicTest(target.getSimpleName() + " for " + SECONDS + " s", () -> run(target));
    }

    private static void run(Class<?> target) throws IOException, InterruptedException {
        Path folder = Path.of("target", "fuzz", target.getSimpleName()).toAbsolutePath();
        Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("log");
        Process fuzzer = new ProcessBuilder(command(target)).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        boolean ended = fuzzer.waitFor(SECONDS + START_SECONDS, TimeUnit.SECONDS);
        fuzzer.destroyForcibly();
        String said = new String(Files.readAllBytes(log), UTF_8);
        assertThat(ended && fuzzer.waitFor() == 0).as(said.substring(Math.max(0, said.length() - 6_000))).isTrue();
        long tried = tried(said);
        Logger.getLogger(Fuzzing.class).infof("%s: %d inputs in %d s", target.getSimpleName(), tried, SECONDS);
        assertThat(tried).as("inputs tried").isGreaterThanOrEqualTo(LEAST_EACH_SECOND * SECONDS);
    }

    /// The number in the fuzzer's last line of progress; 0 without it.
    private static long tried(String said) {
        Matcher runs = RUNS.matcher(said);
        return runs.find() ? Long.parseLong(runs.group(1)) : 0;
    }

    private static List<String> command(Class<?> target) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx512m", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(), "--instrumentation_includes=io.handback.**",
                "--custom_hook_includes=io.handback.**",
                "-max_total_time=" + SECONDS, "-max_len=" + LARGEST_INPUT, "-rss_limit_mb=0", "corpus");
    }
}
