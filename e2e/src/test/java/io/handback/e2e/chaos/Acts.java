package io.handback.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import io.handback.e2e.chaos.wire.CrashPoint;
import io.handback.e2e.chaos.wire.Mischief;
import io.handback.e2e.chaos.wire.Proxy;
import io.handback.local.home.Service;

/// What happens in a campaign, in the order of its seed.
final class Acts {

    private static final int SHORTEST_PAUSE = 5;
    private static final Duration VISIT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Site site;
    private final Faults faults;
    private final Size size;
    private final Random random;

    Acts(Site site, Faults faults, Size size, long seed) {
        this.site = site;
        this.faults = faults;
        this.size = size;
        this.random = new Random(seed);
    }

    List<Act> all() {
        List<Act> acts = new ArrayList<>(List.of(
                new Act("crash points", this::crashPoints),
                new Act("kills at any moment", this::kills),
                new Act("PostgreSQL killed and stopped", this::databases),
                new Act("broker killed, stopped and away", this::broker),
                new Act("services stopped and overtaken", this::pauses),
                new Act("rolling restart", this::restarts),
                new Act("second instances come and go", this::visits),
                new Act("network", this::network)));
        Collections.shuffle(acts, random);
        return acts;
    }

    /// Each service by itself, all of them side by side.
    private void crashPoints() throws Exception {
        int each = Math.ceilDiv(size.hits(), Service.values().length);
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            List<CrashPoint> points = new ArrayList<>();
            for (CrashPoint point : CrashPoint.values()) {
                points.addAll(Collections.nCopies(each, point));
            }
            Collections.shuffle(points, random);
            parts.add(() -> crash(service, points));
        }
        sideBySide(parts);
    }

    private void crash(Service service, List<CrashPoint> points) throws InterruptedException {
        for (CrashPoint point : points) {
            faults.crash(service, point);
        }
    }

    @FunctionalInterface
    private interface Part {
        void play() throws Exception;
    }

    private static void sideBySide(List<Part> parts) throws Exception {
        List<Callable<@Nullable Void>> tasks = new ArrayList<>();
        for (Part part : parts) {
            tasks.add(() -> {
                part.play();
                return null;
            });
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private void kills() throws Exception {
        for (Service service : shuffled()) {
            faults.kill(service);
        }
    }

    private void databases() throws Exception {
        List<Part> parts = new ArrayList<>();
        for (Service service : shuffled()) {
            Duration pause = pause();
            parts.add(() -> {
                faults.killDatabase(service);
                faults.pauseDatabase(service, pause);
            });
        }
        sideBySide(parts);
    }

    private void broker() throws Exception {
        faults.killBroker(SHORT);
        faults.pauseBroker(pause());
        faults.killBroker(size.brokerAway());
    }

    private void pauses() throws Exception {
        for (Service service : shuffled()) {
            faults.pause(service, pause());
            faults.overtake(service, pause());
        }
    }

    private void restarts() throws Exception {
        for (Service service : shuffled()) {
            faults.restart(service);
        }
    }

    private void visits() {
        for (int number = 0; number < size.visits(); number++) {
            shuffled().forEach(service -> faults.visit(service, VISIT));
        }
    }

    /// Around each service one trouble after the other, around all of them side by side.
    private void network() throws Exception {
        List<Part> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            List<Mischief> troubles = new ArrayList<>(List.of(new Mischief.Delay(Duration.ofMillis(20 + random.nextInt(200))),
                    new Mischief.CutAfter(random.nextInt(400)), new Mischief.SwallowAnswers(), new Mischief.BlackHole(),
                    new Mischief.HalfClose()));
            Collections.shuffle(troubles, random);
            parts.add(() -> disturb(site.proxies(service), troubles));
        }
        sideBySide(parts);
    }

    private void disturb(List<Proxy> proxies, List<Mischief> troubles) {
        for (Proxy proxy : proxies) {
            troubles.forEach(trouble -> faults.disturb(proxy, trouble, size.disturbance()));
            faults.reset(proxy);
        }
    }

    private List<Service> shuffled() {
        List<Service> services = new ArrayList<>(List.of(Service.values()));
        Collections.shuffle(services, random);
        return services;
    }

    private Duration pause() {
        return Duration.ofSeconds(random.nextLong(SHORTEST_PAUSE, size.longestPause().toSeconds() + 1));
    }
}
