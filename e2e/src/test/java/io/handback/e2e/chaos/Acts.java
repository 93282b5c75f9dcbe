package io.handback.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    /// Leases and sessions end within 10 s of their owner's silence; whoever takes over then has some work to do.
    private static final Duration SHORTEST_OVERTAKING = Duration.ofSeconds(20);
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
                new Act("crash points", size.hits() > 0, this::crashPoints),
                new Act("kills at any moment", true, this::kills),
                new Act("PostgreSQL killed and stopped", false, this::databases),
                new Act("broker killed, stopped and away", false, this::broker),
                new Act("services stopped and overtaken", true, this::pauses),
                new Act("rolling restart", false, this::restarts),
                new Act("second instances come and go", false, this::visits),
                new Act("network", true, this::network)));
        Collections.shuffle(acts, random);
        return acts;
    }

    /// Each service by itself, all of them side by side; together they are killed as often at each point as the size says.
    private void crashPoints() throws Exception {
        Map<Service, List<CrashPoint>> shares = shares();
        List<Part> parts = new ArrayList<>();
        shares.forEach((service, points) -> {
            Collections.shuffle(points, random);
            parts.add(() -> crash(service, points));
        });
        sideBySide(parts);
    }

    /// The hits at each point go round the services.
    private Map<Service, List<CrashPoint>> shares() {
        Map<Service, List<CrashPoint>> shares = new EnumMap<>(Service.class);
        Service[] services = Service.values();
        int turn = 0;
        for (CrashPoint point : CrashPoint.values()) {
            for (int hit = 0; hit < size.hits(); hit++) {
                shares.computeIfAbsent(services[turn++ % services.length], _ -> new ArrayList<>()).add(point);
            }
        }
        return shares;
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

    /// All services at once.
    private void kills() throws Exception {
        List<Part> parts = new ArrayList<>();
        for (Service service : shuffled()) {
            parts.add(() -> faults.kill(service));
        }
        sideBySide(parts);
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

    /// Each service is stopped alone and then overtaken, side by side; one of them is overtaken for very long, and stopped alone for a
    /// short time only.
    private void pauses() throws Exception {
        Service longest = shuffled().getFirst();
        List<Part> parts = new ArrayList<>();
        for (Service service : shuffled()) {
            Duration alone = service == longest ? SHORTEST_PAUSE : pause();
            Duration other = between(SHORTEST_OVERTAKING, size.pauses().overtaken());
            Duration overtaken = service == longest ? size.pauses().once() : other;
            parts.add(() -> {
                faults.pause(service, alone);
                faults.overtake(service, overtaken);
            });
        }
        sideBySide(parts);
    }

    /// All services at once, as when a new release comes.
    private void restarts() throws Exception {
        List<Part> parts = new ArrayList<>();
        for (Service service : shuffled()) {
            parts.add(() -> faults.restart(service));
        }
        sideBySide(parts);
    }

    /// The three services side by side.
    private void visits() throws Exception {
        List<Part> parts = new ArrayList<>();
        for (Service service : shuffled()) {
            parts.add(() -> visit(service));
        }
        sideBySide(parts);
    }

    private void visit(Service service) {
        for (int number = 0; number < size.visits(); number++) {
            faults.visit(service, VISIT);
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

    private void disturb(Map<Route, Proxy> proxies, List<Mischief> troubles) {
        proxies.forEach((route, proxy) -> {
            troubles.forEach(trouble -> faults.disturb(route, proxy, trouble, size.disturbance()));
            faults.reset(route, proxy);
        });
    }

    private List<Service> shuffled() {
        List<Service> services = new ArrayList<>(List.of(Service.values()));
        Collections.shuffle(services, random);
        return services;
    }

    private Duration pause() {
        return between(SHORTEST_PAUSE, size.pauses().longest());
    }

    private Duration between(Duration shortest, Duration longest) {
        return Duration.ofSeconds(random.nextLong(shortest.toSeconds(), longest.toSeconds() + 1));
    }
}
