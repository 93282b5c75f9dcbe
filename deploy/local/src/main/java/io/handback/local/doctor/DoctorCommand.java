package io.handback.local.doctor;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.home.RunState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `doctor`: what this machine has and lacks, each with its fix.
@Command(name = "doctor", header = "Check this machine: JDK, ports, disk, browser, container engine; each with its fix.", description = {"",
        "Exit code 1 only when something is missing that Handback cannot run without.",
        ""}, footer = {"", "Examples:", "  ./handback doctor", "  ./handback doctor --port 9000"})
public final class DoctorCommand implements Callable<Integer> {

    private static final int JDK = 25;
    private static final long SPACE_NEEDED = 1L << 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", paramLabel = "P", defaultValue = Layout.DEFAULT_PORT, description = "The gateway's port of the run to come (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public Integer call() {
        Home home = Home.ofEnvironment();
        Machine machine = Machine.ofEnvironment();
        List<Finding> findings = List.of(jdk(), folder(home), space(home), ports(home), browser(), engine(machine));
        PrintWriter out = spec.commandLine()
                .getOut();
        findings.forEach(finding -> print(out, finding));
        out.flush();
        return findings.stream()
                .anyMatch(Finding::stops) ? 1 : 0;
    }

    private static void print(PrintWriter out, Finding finding) {
        out.println(String.format(Locale.ROOT, "  %-8s %-17s %s", finding.mark(), finding.need(), finding.detail()));
        if (!finding.fix()
                .isEmpty()) {
            out.println(String.format(Locale.ROOT, "  %-8s %-17s %s", "", "", "-> " + finding.fix()));
        }
    }

    private static Finding jdk() {
        int feature = Runtime.version()
                .feature();
        Path home = Path.of(System.getProperty("java.home"));
        String detail = Runtime.version() + " in " + home;
        return feature == JDK && Files.isExecutable(home.resolve("bin/javac"))
                ? Finding.fine("JDK", detail)
                : Finding.missing("JDK", detail, "Install a JDK 25 (Temurin 25, for example) and set JAVA_HOME to it.");
    }

    private static Finding folder(Home home) {
        Path existing = home.path();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return Files.isWritable(existing)
                ? Finding.fine("folder", home.path() + " can be written")
                : Finding.missing("folder", home.path() + " cannot be written",
                        "Give yourself the right to, or set HANDBACK_HOME to another folder.");
    }

    private static Finding space(Home home) {
        long free = home.freeBytes();
        String detail = (free >> 20) + " MB free";
        return free >= SPACE_NEEDED
                ? Finding.fine("disk", detail)
                : Finding.missing("disk", detail, "Free at least 1 GB, or set HANDBACK_HOME to a folder on another disk.");
    }

    private Finding ports(Home home) {
        if (RunState.last(home)
                .filter(RunState::running)
                .isPresent()) {
            return Finding.fine("ports", "in use by Handback itself, which is running");
        }
        List<Map.Entry<String, Integer>> busy = PortCheck.busy(new Layout(port));
        return busy.isEmpty()
                ? Finding.fine("ports", port + " and those that follow from it are free")
                : Finding.missing("ports", busy.getFirst()
                        .getValue() + " ("
                        + busy.getFirst()
                                .getKey()
                        + ") is in use", "End the program that uses it, or start with ./handback up --port P.");
    }

    private static Finding browser() {
        return BrowserSearch.ofEnvironment()
                .find()
                .map(path -> Finding.fine("browser", path.toString()))
                .orElse(Finding.optional("browser", "no Chromium or Chrome found",
                        "Install Chromium (or name one in HANDBACK_BROWSER) to run the browser tests; nothing else needs it."));
    }

    private static Finding engine(Machine machine) {
        return machine.containerEngine()
                .map(DoctorCommand::engine)
                .orElse(Finding.optional("container engine", "no docker or podman found",
                        "Install one to build and try images; nothing else needs it."));
    }

    static Finding engine(Path client) {
        return Machine.answers(client)
                ? Finding.fine("container engine", client.toString())
                : Finding.optional("container engine", client + " has no engine that answers",
                        "Start it to build and try images; nothing else needs it.");
    }
}
