package io.handback.kit.log;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/// Starts and ends the threads that read the log: the relay, the tail for streams, and the housekeeping.
@ApplicationScoped
class LogThreads {

    private static final Logger LOG = Logger.getLogger(LogThreads.class);
    private static final long JOIN_MILLIS = 5_000;

    private final Relay relay;
    private final LogTail tail;
    private final LogHousekeeping housekeeping;
    private final RelayConfig config;
    private List<Thread> threads = List.of();

    LogThreads(Relay relay, LogTail tail, LogHousekeeping housekeeping, RelayConfig config) {
        this.relay = relay;
        this.tail = tail;
        this.housekeeping = housekeeping;
        this.config = config;
    }

    void start(@Observes @Priority(100) StartupEvent started) {
        Thread housekeeper = start("handback-log-housekeeping", housekeeping::run);
        Thread tailer = start("handback-log-tail", tail::run);
        threads = config.enabled() ? List.of(housekeeper, tailer, start("handback-relay", relay::run)) : List.of(housekeeper, tailer);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        relay.stop();
        tail.stop();
        housekeeping.stop();
        for (Thread thread : threads) {
            thread.join(JOIN_MILLIS);
            thread.interrupt();
        }
    }

    private static Thread start(String name, Loop loop) {
        return Thread.ofPlatform().name(name).daemon().start(() -> run(name, loop));
    }

    private static void run(String name, Loop loop) {
        try {
            loop.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s ended by a fault; restart this process", name);
        }
    }

    @FunctionalInterface
    private interface Loop {
        void run() throws InterruptedException;
    }
}
