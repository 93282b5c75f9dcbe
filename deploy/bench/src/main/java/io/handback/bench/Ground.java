package io.handback.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import io.handback.local.Refusal;
import io.handback.local.home.Home;
import io.handback.local.home.PortCheck;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// Where measuring happens.
///
/// @param root the repository's root, where everything that is run was built
/// @param out a writer for progress
/// @param runs how many pairs, or rounds, the medians are made of
/// @param quick whether sizes are small: to see that it works, not how fast
public record Ground(Path root, Machine machine, PrintWriter out, int runs, boolean quick) {

    private static final int FIRST_PORT = 21_080;

    /// The size for figures, or the one for a try.
    public int size(int full, int small) {
        return quick ? small : full;
    }

    /// Says how far it is.
    public void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /// A stack of its own on free ports, without the demo; its home goes when it is closed.
    ///
    /// @param settings more of the environment that every service is started with
    public LocalStack stack(Map<String, String> settings) {
        Home home = home();
        home.requireSpace();
        return LocalStack.temporary(home, PortCheck.freeLayout(FIRST_PORT), out, settings);
    }

    /// A tenant to measure with: published items, reps.
    public Arena arena(LocalStack stack) {
        return Arena.prepare(stack);
    }

    /// The postmaster of a service's PostgreSQL server.
    public static long postmaster(LocalStack stack, Service service) {
        return part(stack, "postgres-" + service.shortName());
    }

    /// The broker's process.
    public static long broker(LocalStack stack) {
        return part(stack, "kafka");
    }

    private static long part(LocalStack stack, String name) {
        return Objects.requireNonNull(RunState.require(stack.home()).parts().get(name), name).pid();
    }

    /// Beside the build's results, not in the system's temporary folder: that may be memory, and commits to it would be no commits.
    public Home home() {
        try {
            return new Home(root, Files.createTempDirectory(Files.createDirectories(root.resolve("target")), "bench"));
        } catch (IOException e) {
            throw new Refusal("Handback cannot write to " + root.resolve("target") + ": give yourself the right to.");
        }
    }
}
