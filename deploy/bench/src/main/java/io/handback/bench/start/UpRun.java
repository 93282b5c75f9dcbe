package io.handback.bench.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.handback.bench.Ground;
import io.handback.local.Refusal;
import io.handback.local.aot.AotCache;
import io.handback.local.home.Endings;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.home.RunState;

/// One `./handback up` in a home of its own, until a rep is answered.
final class UpRun {

    private static final int FIRST_PORT = 24_080;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final int STEP_MILLIS = 20;
    private static final String REP = "export REP=";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Home home;
    private final Layout layout;
    private final Process process;

    private UpRun(Home home, Layout layout, Process process) {
        this.home = home;
        this.layout = layout;
        this.process = process;
    }

    /// Seconds from the command to the answer.
    ///
    /// @param cached whether the services may use their ahead-of-time caches
    static double seconds(Ground ground, boolean cached) throws IOException, InterruptedException {
        Home home = ground.home();
        Layout layout = PortCheck.freeLayout(FIRST_PORT);
        long begin = System.nanoTime();
        Process process = command(ground.root(), home, layout, cached).start();
        try {
            new UpRun(home, layout, process).awaitAnswer();
            double seconds = (System.nanoTime() - begin) / 1e9;
            requireCaches(home, cached);
            ground.say(String.format(Locale.ROOT, "  answered after %.1f s %s caches", seconds, cached ? "with" : "without"));
            return seconds;
        } finally {
            Endings.end(process.toHandle(), STOP_LIMIT);
            home.remove();
        }
    }

    private static ProcessBuilder command(Path root, Home home, Layout layout, boolean cached) {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("handback").toString(), "up", "--no-demo", "--port",
                Integer.toString(layout.port())).redirectErrorStream(true).redirectOutput(home.path().resolve("up.log").toFile());
        builder.environment().put("HANDBACK_HOME", home.path().toString());
        // this process runs what the build has just made
        builder.environment().put("HANDBACK_BUILD", "never");
        builder.environment().put(AotCache.SWITCH, cached ? "on" : "off");
        return builder;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!answered()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new Refusal("./handback up did not answer: " + Files.readString(home.path().resolve("up.log")));
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    private boolean answered() throws IOException, InterruptedException {
        Path tokens = home.keys().resolve("tokens.env");
        if (!Files.exists(tokens)) {
            return false;
        }
        String token = Files.readAllLines(tokens).stream().filter(line -> line.startsWith(REP)).findFirst().orElse(REP)
                .substring(REP.length());
        URI list = layout.gateway().resolve("/feedback/v1/content?limit=1");
        HttpRequest request = HttpRequest.newBuilder(list).timeout(LIMIT).header("Authorization", "Bearer " + token).build();
        return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    }

    /// What is called with caches has used them.
    private static void requireCaches(Home home, boolean cached) throws IOException {
        long used = ProcessHandle.allProcesses()
                .filter(service -> service.info().commandLine().orElse("").contains("-XX:AOTCache="))
                .filter(service -> service.parent().filter(parent -> isLauncher(parent, home)).isPresent())
                .count();
        if (used != (cached ? 3 : 0)) {
            throw new Refusal(used + " services used an ahead-of-time cache where it should have been " + (cached ? 3 : 0) + ".");
        }
    }

    private static boolean isLauncher(ProcessHandle process, Home home) {
        try {
            return RunState.last(home).filter(state -> state.launcher().pid() == process.pid()).isPresent();
        } catch (Refusal _) {
            return false;
        }
    }
}
