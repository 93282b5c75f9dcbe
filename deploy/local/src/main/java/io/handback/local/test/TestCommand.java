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

/// `test`: its help, and the campaign of faults. The script `handback` runs the other tests itself: nothing has to be built before.
@Command(name = "test", header = "Build everything and run all tests, or a campaign of faults.", description = {"",
        "The same as ./mvnw verify: style rules, unit, contract, slice and end-to-end tests, on real",
        "PostgreSQL and Kafka; no container engine needed. Browser tests need a Chromium or Chrome: one",
        "that is installed, or the program that HANDBACK_BROWSER names. Without one they are skipped, and",
        "the last line says so; with CI=true that is a failure.",
        "",
        "With --chaos only the campaign, on a stack of its own: while three tenants write, services,",
        "broker and PostgreSQL are killed (at exact points and at any moment), stopped and restarted,",
        "second instances come and go, and the network cuts, delays and swallows. Then tables, logs,",
        "topics, inboxes, figures and streams are counted against each other and against what was",
        "promised: nothing may be lost, count twice, change its order or be another tenant's. A fault",
        "that nobody felt fails the campaign.", ""}, footer = {"", "Examples:",
                "  ./handback test", "  ./handback test --chaos", "  ./handback test --chaos --seed 7 --hits 3",
                "  ./handback test --chaos --long"})
public final class TestCommand implements Callable<Integer> {

    private static final int MOST_HITS = 10_000;

    @Option(names = "--chaos", description = "The campaign of faults instead of the other tests.")
    private boolean chaos;

    @Option(names = "--seed", paramLabel = "S", description = "What happens in which order (default: a new one each time; it is printed).")
    private @Nullable Long seed;

    @Option(names = "--hits", paramLabel = "N", description = "Kills at each exact point (default: 20; with --long 200; under 20 everything else is shorter, too).")
    private @Nullable Integer hits;

    @Option(names = "--long", description = "Pauses up to 90 s, the broker away for 10 minutes, longer troubles of the network.")
    private boolean full;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("handback.root", "")).toAbsolutePath();
        return new ProcessBuilder(command(root)).directory(root.toFile()).inheritIO().start().waitFor();
    }

    List<String> command(Path root) {
        if (!chaos) {
            throw new Refusal("--seed, --hits and --long belong to --chaos: ./handback test --chaos --seed 7.");
        }
        if (hits != null && (hits < 1 || hits > MOST_HITS)) {
            throw new Refusal("--hits must be from 1 to " + MOST_HITS + ".");
        }
        // the launcher was built a moment ago, with the services; e2e and what it needs are compiled as they are
        List<String> command = new ArrayList<>(List.of(root.resolve("mvnw").toString(), "-B", "-ntp", "-q", "-Pchaos", "-DskipTests",
                "-Dformatter.skip", "-Dimpsort.skip", "-Dcheckstyle.skip", "-pl", "e2e", "-am"));
        if (seed != null) {
            command.add("-Dhandback.chaos.seed=" + seed);
        }
        if (hits != null) {
            command.add("-Dhandback.chaos.hits=" + hits);
        }
        if (full) {
            command.add("-Dhandback.chaos.long=true");
        }
        command.add("verify");
        return command;
    }
}
