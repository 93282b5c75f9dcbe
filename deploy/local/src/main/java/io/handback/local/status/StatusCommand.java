package io.handback.local.status;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.handback.local.home.Home;
import io.handback.local.home.KnownProcess;
import io.handback.local.home.Layout;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `status`: every process, whether it is up, and how far behind the services are.
@Command(name = "status", header = "Say what runs, and how far behind each service is.", description = {"",
        "Exit code 0 when everything is up and ready, 1 otherwise.", ""}, footer = {"", "Example:", "  ./handback status"})
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunState state = RunState.require(Home.ofEnvironment());
        PrintWriter out = spec.commandLine()
                .getOut();
        out.println("Handback at " + state.layout()
                .gateway() + " (process "
                + state.launcher()
                        .pid()
                + ")");
        boolean fine = true;
        for (Map.Entry<String, KnownProcess> part : state.parts()
                .entrySet()) {
            fine &= print(out, state.layout(), part.getKey(), part.getValue());
        }
        out.flush();
        return fine ? 0 : 1;
    }

    private static boolean print(PrintWriter out, Layout layout, String name, KnownProcess process) {
        boolean up = process.find()
                .isPresent();
        String health = up ? health(layout, name) : "see its log";
        out.println(String.format(Locale.ROOT, "  %-20s %-5s process %-8d %s", name, up ? "up" : "DOWN", process.pid(), health));
        return up && !health.startsWith("not") && !health.startsWith("does not");
    }

    private static String health(Layout layout, String name) {
        Optional<Service> service = Arrays.stream(Service.values())
                .filter(candidate -> candidate.folder()
                        .equals(name))
                .findFirst();
        return service.map(known -> new ServiceHealth().of(layout.managementUrl(known)))
                .orElse("");
    }
}
