package io.handback.local.up;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.handback.embedded.OidcIssuer;
import io.handback.local.LauncherLog;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.home.RunLock;
import io.handback.local.home.RunState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `up`: starts everything and stays until it is told to stop.
@Command(name = "up", header = "Start everything: PostgreSQL, Kafka, the three services, a gateway on one port.", description = {"",
        "Builds what is not built, starts, loads a demo tenant (once), prints the addresses and",
        "ready-made tokens, and stays until Ctrl-C. The demo's reps go on rating and using things.",
        "On port P+4 a page plays a CRM in which Rita, a rep, has the panel.",
        "Data survive: the next up goes on where this one ended.",
        "After the first start of a build it prepares, with the lowest priority, that later ones are faster",
        "(ahead-of-time caches beside the build, 450 MB; HANDBACK_AOT=off keeps them from being made and used).",
        ""}, footer = {"", "Examples:", "  ./handback up", "  ./handback up --port 9000", "  ./handback up --fresh"})
public final class UpCommand implements Callable<Integer> {

    private static final long STARTER_LIMIT_SECONDS = 60;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--fresh", description = "Forget all data of earlier runs and start over.")
    private boolean fresh;

    @Option(names = "--no-demo", description = "Load no demo tenant, and let nobody work in it.")
    private boolean noDemo;

    @Option(names = "--port", paramLabel = "P", defaultValue = Layout.DEFAULT_PORT, description = "The gateway's port (default: ${DEFAULT-VALUE}); the others follow from it, up to P+93.")
    private int port;

    private final CountDownLatch starterDone = new CountDownLatch(1);

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = new Progress(spec.commandLine()
                .getOut());
        Layout layout = new Layout(port);
        Home home = Home.ofEnvironment();
        home.create();
        home.requireSpace();
        try (RunLock _ = RunLock.take(home)) {
            prepare(home, layout, progress);
            run(home, layout, progress);
        }
        return 0;
    }

    private void prepare(Home home, Layout layout, Progress progress) {
        int leftovers = Leftovers.end(home);
        if (leftovers > 0) {
            progress.say("Ended " + leftovers + " processes that an earlier run had left behind.");
        }
        PortCheck.requireFree(layout);
        if (fresh) {
            home.startOver();
            progress.say("Starting over: data and logs of earlier runs are gone.");
        }
        LauncherLog.to(home.log("launcher"));
    }

    private void run(Home home, Layout layout, Progress progress) throws InterruptedException {
        Parts parts = new Parts(progress);
        Thread stopper = new Thread(() -> stop(home, parts, progress), "stop");
        Runtime.getRuntime()
                .addShutdownHook(stopper);
        try {
            start(home, layout, progress, parts);
        } catch (RuntimeException e) {
            // after Ctrl-C a start that fails is no news
            if (!parts.closing()) {
                giveUp(home, parts, stopper);
                throw e;
            }
        } finally {
            starterDone.countDown();
        }
        new CountDownLatch(1).await();
    }

    private void start(Home home, Layout layout, Progress progress, Parts parts) {
        progress.say("Starting Handback (data and logs are in " + home.path() + ")");
        OidcIssuer issuer = new Stack(home, layout, Wiring.direct(Map.of()), progress, parts).start();
        if (!noDemo) {
            new Demo(home, layout, issuer).begin(progress, parts);
        }
        new Farewell(home, layout, issuer).print(progress);
        AotPreparation.begin(home, progress, parts);
    }

    private static void giveUp(Home home, Parts parts, Thread stopper) {
        parts.close();
        RunState.clear(home);
        try {
            Runtime.getRuntime()
                    .removeShutdownHook(stopper);
        } catch (IllegalStateException _) {
            // Ctrl-C came while starting: the stopper is at work and says the last words
        }
    }

    /// What Ctrl-C, SIGTERM and `./handback stop` lead to.
    private void stop(Home home, Parts parts, Progress progress) {
        progress.say("Stopping");
        parts.close();
        boolean done = starterDone();
        RunState.clear(home);
        progress.say(done ? "Handback has stopped; your data are kept." : "Something was still starting; the next up puts it in order.");
    }

    /// A part that was just being started is closed by the thread that starts it.
    private boolean starterDone() {
        try {
            return starterDone.await(STARTER_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread()
                    .interrupt();
            return false;
        }
    }
}
