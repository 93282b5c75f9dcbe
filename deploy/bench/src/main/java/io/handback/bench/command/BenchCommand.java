package io.handback.local.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.handback.local.Refusal;
import io.handback.local.home.Home;
import io.handback.local.home.PortCheck;
import io.handback.local.up.LocalStack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench`: how far Handback is from what its broker and its database can do.
@Command(name = "bench", header = "Measure usage intake and ratings beside what Kafka and PostgreSQL can do alone.", description = {"",
        "On a stack of its own, on free ports, removed afterwards; what ./handback up keeps is not touched.",
        "Handback and the limit are measured in pairs, each side first in turn: usage events over HTTP",
        "beside a bare Kafka producer (acks=all) writing the same records to the same broker; ratings over",
        "HTTP beside bare commits on the same PostgreSQL server. Every run counts only when the figures",
        "show exactly what was accepted. Prints medians and ratios, and the memory of each service.",
        "Quote ratios only: the other numbers tell of this machine in this minute.", ""}, footer = {"", "Examples:",
                "  ./handback bench", "  ./handback bench --pairs 9 --events 50000 --out bench.json"})
public final class BenchCommand implements Callable<Integer> {

    private static final int FIRST_PORT = 21_080;
    private static final int MOST_EVENTS = 100_000;
    private static final int MOST_RATINGS = 100_000;
    private static final int MOST_PAIRS = 99;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--events", paramLabel = "N", defaultValue = "10000", description = "Usage events in each pair, in batches of 500 (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--ratings", paramLabel = "N", defaultValue = "500", description = "Ratings in each pair (default: ${DEFAULT-VALUE}).")
    private int ratings;

    @Option(names = "--pairs", paramLabel = "N", defaultValue = "3", description = "How many pairs (default: ${DEFAULT-VALUE}).")
    private int pairs;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes as JSON (default: a new file in deploy/bench/results).")
    private @Nullable Path file;

    @Override
    public Integer call() {
        requireSense();
        Path root = Home.ofEnvironment().root();
        Machine machine = Machine.of(root);
        PrintWriter out = spec.commandLine().getOut();
        Home home = home(root);
        home.requireSpace();
        try (LocalStack stack = LocalStack.temporary(home, PortCheck.freeLayout(FIRST_PORT), out)) {
            tell(new Bench(stack, new Bench.Sizes(events, ratings, pairs), out).run(machine), root, out);
        }
        return 0;
    }

    private void tell(Result result, Path root, PrintWriter out) {
        out.println();
        result.table().forEach(out::println);
        out.println("Written to " + write(result, target(root, result)) + ".");
        out.flush();
    }

    void requireSense() {
        if (events < UsageIntake.BATCH || events > MOST_EVENTS || events % UsageIntake.BATCH != 0) {
            throw new Refusal("--events must be a multiple of %d up to %d.".formatted(UsageIntake.BATCH, MOST_EVENTS));
        }
        if (ratings < 1 || ratings > MOST_RATINGS || pairs < 1 || pairs > MOST_PAIRS) {
            throw new Refusal("--ratings must be from 1 to %d and --pairs from 1 to %d.".formatted(MOST_RATINGS, MOST_PAIRS));
        }
    }

    /// Beside the build's results, not in the system's temporary folder: that may be memory, and commits to it would be no commits.
    private static Home home(Path root) {
        try {
            return new Home(root, Files.createTempDirectory(Files.createDirectories(root.resolve("target")), "bench"));
        } catch (IOException e) {
            throw new Refusal("Handback cannot write to " + root.resolve("target") + ": give yourself the right to.");
        }
    }

    private Path target(Path root, Result result) {
        return file != null
                ? file.toAbsolutePath()
                : root.resolve("deploy/bench/results").resolve(result.time().replace(":", "") + "-" + result.machine().commit() + ".json");
    }

    static Path write(Result result, Path file) {
        try {
            Files.createDirectories(file.getParent());
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), result);
            return file;
        } catch (IOException e) {
            throw new Refusal("The result cannot be written to " + file + ": " + e.getMessage() + ".");
        }
    }
}
