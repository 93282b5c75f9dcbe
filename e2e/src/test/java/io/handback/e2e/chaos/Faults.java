package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import io.handback.e2e.chaos.check.Owners;
import io.handback.e2e.chaos.wire.CrashPoint;
import io.handback.e2e.chaos.wire.Mischief;
import io.handback.e2e.chaos.wire.Proxy;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// Single faults; each returns when it is over and what it hit runs again.
final class Faults {

    private static final int KILLED = 128 + 9;
    /// A consumer that was killed holds its partitions until its session ends, 10 s later.
    private static final Duration REACH = Duration.ofSeconds(60);

    /// What a service has to work in after a start, before it is killed again.
    private static final Duration WORK = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    /// What a deed is called that is asked for again.
    private static final String OVERTAKEN = "relay taken over from a stopped ";
    private static final String CLAIMED = "stopped owners whose partitions were claimed";

    private final Site site;
    private final Deeds deeds;

    Faults(Site site, Deeds deeds) {
        this.site = site;
        this.deeds = deeds;
    }

    /// Kills a service at the exact moment it reaches a crash point, and starts it again.
    void crash(Service service, CrashPoint point) throws InterruptedException {
        Process process = stack().process(service);
        CompletableFuture<Long> sprung = site.traps(service).arm(point, process::destroyForcibly);
        try {
            sprung.get(REACH.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            site.traps(service).disarm();
            throw new AssertionError(service.folder() + " did not reach " + point + " within " + REACH, e);
        }
        assertThat(process.waitFor()).as("%s ended at %s", service.folder(), point).isEqualTo(KILLED);
        deeds.add("kill at " + point, 1);
        stack().startAgain(service);
        LockSupport.parkNanos(WORK.toNanos());
    }

    /// Kills a service whenever it happens to be.
    void kill(Service service) throws InterruptedException {
        assertThat(stack().kill(service)).isEqualTo(KILLED);
        deeds.add("kill of a service", 1);
        stack().startAgain(service);
    }

    /// Replaces a service's process as Kubernetes does: another is ready before the first is told to stop, and stays until the new one is.
    void restart(Service service) throws InterruptedException {
        LocalStack.Instance second = join(service);
        site.doors().close(service, site.ports().door(service));
        Process process = stack().process(service);
        process.destroy();
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).as("%s stops", service.folder()).isTrue();
        deeds.add("rolling restart", 1);
        stack().startAgain(service);
        site.doors().open(service, site.ports().door(service));
        leave(service, second);
    }

    /// Kills a service's PostgreSQL and starts it on its data.
    void killDatabase(Service service) {
        stack().cutDatabase(service);
        deeds.add("kill of PostgreSQL", 1);
        stack().startDatabaseAgain(service);
    }

    /// Kills the broker and starts it on its data after a while.
    void killBroker(Duration away) {
        stack().cutBroker();
        deeds.add("kill of the broker", 1);
        LockSupport.parkNanos(away.toNanos());
        if (away.compareTo(Duration.ofSeconds(30)) > 0) {
            deeds.add("broker away for " + away.toSeconds() + " s", 1);
        }
        stack().startBrokerAgain();
    }

    /// Stops a service for a while without ending it.
    void pause(Service service, Duration length) throws IOException, InterruptedException {
        pause("a service", Stream.of(stack().process(service).toHandle()), length);
    }

    /// Stops a service's PostgreSQL for a while.
    void pauseDatabase(Service service, Duration length) throws IOException, InterruptedException {
        ProcessHandle server = stack().database(service).process();
        pause("PostgreSQL", Stream.concat(Stream.of(server), server.descendants()), length);
    }

    /// Stops the broker for a while.
    void pauseBroker(Duration length) throws IOException, InterruptedException {
        pause("the broker", Stream.of(stack().broker()), length);
    }

    private void pause(String what, Stream<ProcessHandle> processes, Duration length) throws IOException, InterruptedException {
        List<String> pids = processes.map(process -> Long.toString(process.pid())).toList();
        try {
            signal("-STOP", pids);
            deeds.add("pause of " + what, 1);
            LockSupport.parkNanos(length.toNanos());
        } finally {
            signal("-CONT", pids);
        }
    }

    private static void signal(String signal, List<String> pids) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("kill", signal), pids.stream()).toList();
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    private LocalStack.Instance join(Service service) {
        int port = site.ports().second(service);
        LocalStack.Instance second = stack().startAnother(service, port, site.ports().secondManagement(service));
        site.doors().open(service, port);
        return second;
    }

    private void leave(Service service, LocalStack.Instance second) {
        site.doors().close(service, site.ports().second(service));
        second.stop().run();
    }

    /// A second instance of a service joins and leaves.
    void visit(Service service, Duration length) {
        LocalStack.Instance second = join(service);
        LockSupport.parkNanos(length.toNanos());
        leave(service, second);
        deeds.add("second instance joined and left", 1);
    }

    /// A second instance takes over while the first is stopped, then the first wakes up and finds the world changed. Clients are sent to
    /// both all the time. What counts is what the tables say: another leader of the relay, other owners of partitions.
    void overtake(Service service, Duration length) throws Exception {
        awaitLeader(service);
        LocalStack.Instance second = join(service);
        Waiting.until("partitions have found their owners", REACH, () -> isSettled(service));
        Owners before = owners(service);
        pause(service, length);
        Owners after = owners(service);
        leave(service, second);
        deeds.add(OVERTAKEN + service.folder(), after.ledByAnotherThan(before) ? 1 : 0);
        deeds.add(CLAIMED, after.claims() > before.claims() ? 1 : 0);
    }

    /// Returns when the lease has been renewed: whoever holds it lives, and is not a process that was killed before.
    private void awaitLeader(Service service) throws Exception {
        String held = owners(service).heldUntil();
        Waiting.until(service.folder() + " leads its relay", REACH, () -> !owners(service).heldUntil().equals(held));
    }

    private boolean isSettled(Service service) throws SQLException {
        long claims = owners(service).claims();
        LockSupport.parkNanos(SETTLED.toNanos());
        return owners(service).claims() == claims;
    }

    private Owners owners(Service service) throws SQLException {
        return Owners.of(service, stack().database(service));
    }

    /// How often a second instance has taken the lead of the relay from a stopped first one.
    int overtaken(Service service) {
        return deeds.of(OVERTAKEN + service.folder());
    }

    /// How often a second instance has claimed partitions while their owner was stopped.
    int claimed() {
        return deeds.of(CLAIMED);
    }

    /// The network between two parts misbehaves for a while.
    void disturb(Route route, Proxy proxy, Mischief mischief, Duration length) {
        long before = proxy.harmed();
        proxy.set(mischief);
        LockSupport.parkNanos(length.toNanos());
        proxy.set(new Mischief.Calm());
        deeds.add(route.felt(mischief.getClass()), proxy.harmed() > before ? 1 : 0);
    }

    /// All connections between two parts are reset.
    void reset(Route route, Proxy proxy) {
        deeds.add(route.reset(), proxy.resetAll() > 0 ? 1 : 0);
    }

    private LocalStack stack() {
        return site.stack();
    }
}
