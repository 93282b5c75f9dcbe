package io.handback.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.handback.local.Refusal;

/// What the last `up` started: read by the other commands, and by the next `up` after a run that was killed.
///
/// @param layout its ports
/// @param launcher the process of `up` itself
/// @param parts its processes by name, in the order they were started
public record RunState(Layout layout, KnownProcess launcher, Map<String, KnownProcess> parts) {

    private static final String FILE = "processes";

    /// The state of an `up` that has just begun: this process.
    public static RunState beginning(Layout layout) {
        return new RunState(layout, KnownProcess.of(ProcessHandle.current()), Map.of());
    }

    /// The same with one more process.
    public RunState with(String name, ProcessHandle process) {
        Map<String, KnownProcess> more = new LinkedHashMap<>(parts);
        more.put(name, KnownProcess.of(process));
        return new RunState(layout, launcher, more);
    }

    /// Whether the `up` that wrote this is still there.
    public boolean running() {
        return launcher.find().isPresent();
    }

    /// The state of the run in this home, alive or not.
    public static Optional<RunState> last(Home home) {
        Path file = home.run().resolve(FILE);
        try {
            return Files.exists(file) ? Optional.of(parse(Files.readAllLines(file))) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new Refusal(
                    "The file " + file + " cannot be read (" + e.getMessage() + "): end what still runs of Handback and delete it.");
        }
    }

    /// The state of the run that is going on, or one sentence.
    public static RunState require(Home home) {
        return last(home)
                .filter(RunState::running)
                .orElseThrow(() -> new Refusal("Handback is not running: start it with ./handback up."));
    }

    private static RunState parse(List<String> lines) {
        Map<String, KnownProcess> parts = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] pair = line.split("=", 2);
            parts.put(pair[0], KnownProcess.parse(pair[1]));
        }
        return new RunState(new Layout(Integer.parseInt(lines.getFirst())), KnownProcess.parse(lines.get(1)), parts);
    }

    /// Writes it down.
    public void save(Home home) {
        StringBuilder text = new StringBuilder().append(layout.port())
                .append('\n')
                .append(launcher.text())
                .append('\n');
        parts.forEach((name, process) -> text.append(name)
                .append('=')
                .append(process.text())
                .append('\n'));
        try {
            OwnerOnly.write(home.run().resolve(FILE), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets it: everything has ended.
    public static void clear(Home home) {
        try {
            Files.deleteIfExists(home.run().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
