package io.handback.local.up;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.handback.local.Refusal;

/// Waits until a process says that it is ready.
final class Readiness {

    private static final Duration ASK_LIMIT = Duration.ofSeconds(2);
    private static final long PAUSE_MILLIS = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(ASK_LIMIT)
            .build();
    private final Duration limit;
    private final BooleanSupplier givenUp;

    Readiness(Duration limit, BooleanSupplier givenUp) {
        this.limit = limit;
        this.givenUp = givenUp;
    }

    /// Returns when `/q/health/ready` answers 200; one sentence when the process ends or takes too long.
    void await(String name, Process process, URI management, Path log) {
        Instant end = Instant.now()
                .plus(limit);
        while (!ready(management)) {
            requireAlive(name, process, log);
            if (Instant.now()
                    .isAfter(end)) {
                throw new Refusal(name + " was not ready within " + limit.toSeconds() + " s: its log is " + log + ".");
            }
        }
    }

    private void requireAlive(String name, Process process, Path log) {
        try {
            boolean ended = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (givenUp.getAsBoolean()) {
                throw new Refusal("Stopped while starting.");
            }
            if (ended) {
                throw new Refusal(name + " ended while it was starting (exit code " + process.exitValue() + "): its log is " + log + ".");
            }
        } catch (InterruptedException _) {
            Thread.currentThread()
                    .interrupt();
            throw new Refusal("Interrupted while " + name + " was starting.");
        }
    }

    private boolean ready(URI management) {
        HttpRequest request = HttpRequest.newBuilder(management.resolve("/q/health/ready"))
                .timeout(ASK_LIMIT)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding())
                    .statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread()
                    .interrupt();
            return false;
        }
    }
}
