package io.handback.local.up;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.OidcIssuer;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.home.RunLock;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;

/// What `up` starts, in the hands of the process that started it: for tests and measurements over all services as real processes.
/// It also stops when that process ends early.
public final class LocalStack implements AutoCloseable {

    private final Home home;
    private final Layout layout;
    private final boolean temporary;
    private final RunLock lock;
    private final Progress progress;
    private final Parts parts;
    private final Stack stack;
    private final Thread stopper = new Thread(this::end, "stop");
    private @Nullable OidcIssuer issuer;

    private LocalStack(Home home, Layout layout, boolean temporary, PrintWriter out) {
        home.create();
        PortCheck.requireFree(layout);
        this.home = home;
        this.layout = layout;
        this.temporary = temporary;
        this.lock = RunLock.take(home);
        this.progress = new Progress(out);
        this.parts = new Parts(progress);
        this.stack = new Stack(home, layout, progress, parts);
    }

    /// Starts everything, the demo tenant included.
    ///
    /// @param settings more of the environment that every service is started with
    public static LocalStack start(Home home, Layout layout, PrintWriter out, Map<String, String> settings) {
        LocalStack all = new LocalStack(home, layout, false, out);
        all.begin(settings);
        all.beginDemo();
        return all;
    }

    /// Starts everything without the demo tenant; the home goes when it is closed.
    public static LocalStack temporary(Home home, Layout layout, PrintWriter out) {
        LocalStack all = new LocalStack(home, layout, true, out);
        all.begin(Map.of());
        return all;
    }

    private void begin(Map<String, String> settings) {
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            issuer = stack.start(settings);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void beginDemo() {
        try {
            new Demo(home, layout, issuer()).begin(progress, parts);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Where everything listens.
    public Layout layout() {
        return layout;
    }

    /// The issuer whose tokens the services take.
    public OidcIssuer issuer() {
        return Objects.requireNonNull(issuer, "not started");
    }

    /// Ends a service as a power cut does, and waits until it is gone; its exit code, 137 for a process that was killed.
    public int kill(Service service) throws InterruptedException {
        return stack.process(service).destroyForcibly().waitFor();
    }

    /// The process id of a service as it runs now.
    public long pid(Service service) {
        return stack.process(service).pid();
    }

    /// Starts a service that was killed, and waits until it is ready.
    public void startAgain(Service service) {
        stack.startAgain(service);
    }

    /// Stops everything in order.
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException _) {
            // this process is ending already
        }
    }

    private synchronized void end() {
        parts.close();
        RunState.clear(home);
        lock.close();
        if (temporary) {
            home.remove();
        }
    }
}
