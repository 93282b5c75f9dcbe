package io.handback.bench.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.handback.bench.Figure;
import io.handback.bench.Ground;
import io.handback.bench.Machine;
import io.handback.bench.Measurement;
import io.handback.local.Refusal;
import io.handback.local.home.Home;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench`: measures by name, each on a stack of its own, and keeps what was found.
@Command(name = "bench", header = "Measure, each figure by its name and beside what it is compared with.", description = {"",
        "Without a name: lists what can be measured, with the last figure. Each measurement starts a stack",
        "of its own on free ports, removed afterwards; what ./handback up keeps is not touched. It counts",
        "only when everything that was written is found again, exactly. Two sides are measured in pairs,",
        "each first in turn; figures are medians. How: docs/reference/performance.md.",
        "Quote ratios, with cores and commit: the other numbers tell of this machine in this minute.", ""}, footer = {"", "Examples:",
                "  ./handback bench", "  ./handback bench all", "  ./handback bench rating-http-vs-commit --runs 9"})
public final class BenchCommand implements Callable<Integer> {

    private static final int RUNS = 5;
    private static final int QUICK_RUNS = 2;
    private static final int MOST_RUNS = 99;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "What to measure, or all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--runs", paramLabel = "N", description = "How many pairs or rounds (default: 5; with --quick 2).")
    private @Nullable Integer runs;

    @Option(names = "--quick", description = "Small sizes, to see that it works; such figures are shown, not kept.")
    private boolean quick;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the figures go (default: docs/reference/performance.json).")
    private @Nullable Path file;

    @Override
    public Integer call() {
        int wanted = requireSense();
        List<Measurement> chosen = Measurements.named(names);
        Path root = Home.ofEnvironment().root();
        PrintWriter out = spec.commandLine().getOut();
        if (chosen.isEmpty()) {
            list(new Results(target(root)), out);
            return 0;
        }
        return run(chosen, new Ground(root, Machine.of(root), out, wanted, quick));
    }

    int requireSense() {
        if (runs != null && (runs < 1 || runs > MOST_RUNS)) {
            throw new Refusal("--runs must be from 1 to " + MOST_RUNS + ".");
        }
        if (runs != null) {
            return runs;
        }
        return quick ? QUICK_RUNS : RUNS;
    }

    private static void list(Results results, PrintWriter out) {
        List<Figure> last = results.read();
        for (Measurement measurement : Measurements.all()) {
            out.println(measurement.name());
            out.println("  " + measurement.about());
            last.stream()
                    .filter(figure -> figure.name().equals(measurement.name()))
                    .forEach(figure -> out.println("  " + said(figure)));
        }
        out.println();
        out.println("Measure with ./handback bench NAME, or everything with ./handback bench all.");
        out.flush();
    }

    private static String said(Figure figure) {
        return String.format(Locale.ROOT, "last: %,.3f %s, ratio %.3f (goal: %s, %s) at %s, commit %s", figure.value(), figure.unit(),
                figure.ratio(), figure.goal(), figure.met() ? "met" : "missed", figure.date(), figure.settings().get("commit"));
    }

    private int run(List<Measurement> chosen, Ground ground) {
        List<Figure> found = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Measurement measurement : chosen) {
            try {
                ground.say("Measuring " + measurement.name());
                found.addAll(kept(measured(measurement, ground), ground));
            } catch (Exception e) {
                refused.add(measurement.name() + ": " + sentence(e));
                ground.say(refused.getLast());
            }
        }
        ground.say("");
        ground.say("Machine: " + ground.machine());
        Table.of(found).forEach(ground::say);
        refused.forEach(ground::say);
        return refused.isEmpty() ? 0 : 1;
    }

    /// Whatever it was, the other measurements go on.
    static String sentence(Exception failure) {
        if (failure instanceof Refusal refusal) {
            return refusal.sentence();
        }
        if (failure.getCause() instanceof Refusal refusal) {
            return refusal.sentence();
        }
        return failure + Stream.of(failure.getStackTrace()).findFirst().map(place -> " at " + place).orElse("");
    }

    /// At once: what was measured is not lost when a later one fails.
    private List<Figure> kept(List<Figure> figures, Ground ground) {
        if (!quick || file != null) {
            new Results(target(ground.root())).merge(figures);
        }
        return figures;
    }

    private static List<Figure> measured(Measurement measurement, Ground ground) throws Exception {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return measurement.measure(ground)
                .stream()
                .map(figure -> withRuns(figure, ground).with(ground.machine().settings()).found(begin))
                .toList();
    }

    private static Figure withRuns(Figure figure, Ground ground) {
        return figure.settings().containsKey("runs") ? figure : figure.with("runs", ground.runs());
    }

    private Path target(Path root) {
        return file != null ? file.toAbsolutePath() : root.resolve(Machine.FIGURES);
    }
}
