package io.handback.local.up;

import java.io.PrintWriter;
import java.util.Map;

import io.handback.embedded.OidcIssuer;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.home.RunLock;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;

/// What `up` starts, in the hands of the process that started it: for tests over all services as real processes.
public final class LocalStack implements AutoCloseable {

    private final Home home;
    private final RunLock lock;
    private final Parts parts;
    private final Stack stack;
    private final OidcIssuer issuer;

    private LocalStack(Home home, RunLock lock, Parts parts, Stack stack, OidcIssuer issuer) {
        this.home = home;
        this.lock = lock;
        this.parts = parts;
        this.stack = stack;
        this.issuer = issuer;
    }

    /// Starts everything, the demo tenant included.
    ///
    /// @param settings more of the environment that every service is started with
    public static LocalStack start(Home home, Layout layout, PrintWriter out, Map<String, String> settings) {
        home.create();
        RunLock lock = RunLock.take(home);
        PortCheck.requireFree(layout);
        Progress progress = new Progress(out);
        Parts parts = new Parts(progress);
        try {
            Stack stack = new Stack(home, layout, progress, parts);
            OidcIssuer issuer = stack.start(settings);
            new Demo(home, layout, issuer).begin(progress, parts);
            return new LocalStack(home, lock, parts, stack, issuer);
        } catch (RuntimeException e) {
            parts.close();
            lock.close();
            throw e;
        }
    }

    /// The issuer whose tokens the services take.
    public OidcIssuer issuer() {
        return issuer;
    }

    /// Ends a service as a power cut does, and waits until it is gone.
    public void kill(Service service) throws InterruptedException {
        stack.process(service).destroyForcibly().waitFor();
    }

    /// Starts a service that was killed, and waits until it is ready.
    public void startAgain(Service service) {
        stack.startAgain(service);
    }

    /// Stops everything in order.
    @Override
    public void close() {
        parts.close();
        RunState.clear(home);
        lock.close();
    }
}
