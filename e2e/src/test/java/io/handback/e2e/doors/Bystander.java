package io.handback.e2e.doors;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.local.home.Service;

/// A client that behaves, while others do not: each of its requests must be answered.
final class Bystander implements AutoCloseable {

    private static final Map<Service, String> PLACES = Map.of(Service.CONTENT, "/content/v1/settings",
            Service.FEEDBACK, "/feedback/v1/reasons", Service.ENGAGEMENT, "/engagement/v1/definitions");
    private static final long PAUSE_NANOS = 50_000_000;

    private final Everything all;
    private final String token;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicLong slowestMillis = new AtomicLong();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread thread = Thread.ofVirtual().unstarted(this::run);
    private volatile boolean ending;

    private Bystander(Everything all) {
        this.all = all;
        this.token = "Authorization: Bearer " + all.stack().issuer().token(Person.of("demo", "doors-bystander", "rep"));
    }

    static Bystander watch(Everything all) {
        Bystander bystander = new Bystander(all);
        bystander.thread.start();
        return bystander;
    }

    int answers() {
        return answers.get();
    }

    long slowestMillis() {
        return slowestMillis.get();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private void run() {
        while (!ending) {
            PLACES.forEach(this::ask);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void ask(Service service, String path) {
        long begin = System.nanoTime();
        try {
            Raw.Answer answer = Raw.once(all.layout().service(service), Raw.request("GET", path, "", token));
            if (answer.status() == 200) {
                answers.incrementAndGet();
            } else {
                failures.add(service + ": " + answer);
            }
        } catch (IOException e) {
            failures.add(service + ": " + e);
        }
        slowestMillis.accumulateAndGet((System.nanoTime() - begin) / 1_000_000, Math::max);
    }

    @Override
    public void close() {
        ending = true;
    }
}
