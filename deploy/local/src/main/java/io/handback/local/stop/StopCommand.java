package io.handback.local.stop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.handback.local.Refusal;
import io.handback.local.home.Endings;
import io.handback.local.home.Home;
import io.handback.local.home.RunState;
import io.handback.local.up.Leftovers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `stop`: ends the run of this home, in order.
@Command(name = "stop", header = "Stop what ./handback up started, from another terminal.", description = {"",
        "Services first, then Kafka, then PostgreSQL; data are kept.", ""}, footer = {"", "Example:", "  ./handback stop"})
public final class StopCommand implements Callable<Integer> {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Home home = Home.ofEnvironment();
        Optional<ProcessHandle> launcher = RunState.last(home)
                .flatMap(state -> state.launcher()
                        .find());
        say(launcher.isPresent() ? end(launcher.get()) : endLeftovers(home));
        return 0;
    }

    private static String end(ProcessHandle launcher) {
        launcher.destroy();
        if (!Endings.await(launcher, LIMIT)) {
            throw new Refusal("Handback (process " + launcher.pid() + ") has not stopped within " + LIMIT.toMinutes()
                    + " minutes: look at its terminal.");
        }
        return "Handback has stopped; your data are kept.";
    }

    private static String endLeftovers(Home home) {
        int ended = Leftovers.end(home);
        return ended == 0 ? "Handback is not running." : "Ended " + ended + " processes that a killed run had left behind.";
    }

    private void say(String sentence) {
        spec.commandLine()
                .getOut()
                .println(sentence);
    }
}
