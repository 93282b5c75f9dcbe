package io.handback.local.up;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.OidcIssuer;
import io.handback.embedded.PostgresServer;
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

    private LocalStack(Home home, Layout layout, Wiring wiring, boolean temporary, PrintWriter out) {
        home.create();
        PortCheck.requireFree(layout);
        this.home = home;
        this.layout = layout;
        this.temporary = temporary;
        this.lock = RunLock.take(home);
        this.progress = new Progress(out);
        this.parts = new Parts(progress);
        this.stack = new Stack(home, layout, wiring, progress, parts);
    }

    /// Starts everything, the demo tenant included.
    ///
    /// @param settings more of the environment that every service is started with
    public static LocalStack start(Home home, Layout layout, PrintWriter out, Map<String, String> settings) {
        LocalStack all = new LocalStack(home, layout, Wiring.direct(settings), false, out);
        all.begin();
        all.beginDemo();
        return all;
    }

    /// Starts everything without the demo tenant; the home goes when it is closed.
    ///
    /// @param settings more of the environment that every service is started with
    public static LocalStack temporary(Home home, Layout layout, PrintWriter out, Map<String, String> settings) {
        LocalStack all = new LocalStack(home, layout, Wiring.direct(settings), true, out);
        all.begin();
        return all;
    }

    /// Starts everything without the demo tenant, with something of the caller's between services and stores; the home stays.
    public static LocalStack wired(Home home, Layout layout, Wiring wiring, PrintWriter out) {
        LocalStack all = new LocalStack(home, layout, wiring, false, out);
        all.begin();
        return all;
    }

    private void begin() {
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            issuer = stack.start();
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

    /// Where data, logs and process ids are.
    public Home home() {
        return home;
    }

    /// The environment a service was started with.
    public Map<String, String> settings(Service service) {
        return stack.settings(service);
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

    /// The process of a service as it runs now.
    public Process process(Service service) {
        return stack.process(service);
    }

    /// Starts one more instance of a service on other ports; closing it stops it as an operator does.
    ///
    /// @param management the port of its health and metrics
    public Instance startAnother(Service service, int port, int management) {
        ServiceProcess process = stack.startAnother(service, port, management);
        return new Instance(process.process(), process::close);
    }

    /// One more instance of a service.
    public record Instance(Process process, Runnable stop) {}

    /// The broker's process as it runs now.
    public ProcessHandle broker() {
        return stack.stores().broker().process().toHandle();
    }

    /// Ends the broker as a power cut does; returns when it is gone.
    public void cutBroker() {
        stack.stores().cutBroker();
    }

    /// Starts the broker on the data it left behind.
    public void startBrokerAgain() {
        stack.stores().startBrokerAgain();
    }

    /// A service's PostgreSQL server as it runs now.
    public PostgresServer database(Service service) {
        return stack.stores().database(service);
    }

    /// Ends a service's PostgreSQL as a power cut does; returns when all its processes are gone.
    public void cutDatabase(Service service) {
        stack.stores().cut(service);
    }

    /// Starts a service's PostgreSQL on the data it left behind.
    public void startDatabaseAgain(Service service) {
        stack.stores().startAgain(service);
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
