package io.handback.local.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import io.handback.local.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `test`: its help, and the kill rounds. The script `handback` runs the other tests itself: nothing has to be built before.
@Command(name = "test", header = "Build everything and run all tests, or kill rounds.", description = {"",
        "The same as ./mvnw verify: style rules, unit, contract, slice and end-to-end tests, on real",
        "PostgreSQL and Kafka; no container engine needed. Browser tests need a Chromium or Chrome: one",
        "that is installed, or the program that HANDBACK_BROWSER names. Without one they are skipped, and",
        "the last line says so; with CI=true that is a failure.",
        "",
        "With --chaos only kill rounds, on a stack of their own: in each a service is killed while two",
        "tenants write to it, and started again; then topics and figures are counted against what was",
        "acknowledged: nothing may be lost, count twice or be another tenant's. A kill that cut off no",
        "request fails its round.", ""}, footer = {"", "Examples:", "  ./handback test", "  ./handback test --chaos",
                "  ./handback test --chaos --seed 7 --rounds 30"})
public final class TestCommand implements Callable<Integer> {

    private static final int MOST_ROUNDS = 1_000;

    @Option(names = "--chaos", description = "Kill rounds instead of the other tests.")
    private boolean chaos;

    @Option(names = "--seed", paramLabel = "S", description = "Who is killed when (default: a new one each time; it is printed).")
    private @Nullable Long seed;

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds (default: 3, so each service once).")
    private @Nullable Integer rounds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("handback.root", "")).toAbsolutePath();
        return new ProcessBuilder(command(root)).directory(root.toFile()).inheritIO().start().waitFor();
    }

    List<String> command(Path root) {
        if (!chaos) {
            throw new Refusal("--seed and --rounds belong to --chaos: ./handback test --chaos --seed 7.");
        }
        if (rounds != null && (rounds < 1 || rounds > MOST_ROUNDS)) {
            throw new Refusal("--rounds must be from 1 to " + MOST_ROUNDS + ".");
        }
        // the launcher was built a moment ago, with the services; e2e and what it needs are compiled as they are
        List<String> command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-B", "-ntp", "-q", "-Pchaos", "-DskipTests",
                "-Dformatter.skip", "-Dimpsort.skip", "-Dcheckstyle.skip", "-pl", "e2e", "-am"));
        if (seed != null) {
            command.add("-Dhandback.chaos.seed=" + seed);
        }
        if (rounds != null) {
            command.add("-Dhandback.chaos.rounds=" + rounds);
        }
        command.add("verify");
        return command;
    }
}
