package io.handback.e2e.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import io.handback.e2e.chaos.traffic.Doors;
import io.handback.e2e.chaos.wire.KafkaTap;
import io.handback.e2e.chaos.wire.PostgresTap;
import io.handback.e2e.chaos.wire.Promises;
import io.handback.e2e.chaos.wire.Proxy;
import io.handback.e2e.chaos.wire.Tap;
import io.handback.e2e.chaos.wire.Traps;
import io.handback.embedded.BrokerListener;
import io.handback.embedded.Folders;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.PortCheck;
import io.handback.local.home.Service;
import io.handback.local.up.AotTraining;
import io.handback.local.up.LocalStack;
import io.handback.local.up.Wiring;

/// A stack of its own, with a proxy in front of each service, each PostgreSQL and, for each service, the broker.
final class Site implements AutoCloseable {

    private static final int FIRST_PORT = 26_080;
    /// A service lives for seconds here: it is not worth the second compiler's work.
    private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1";

    private final Ports ports;
    private final Path folder;
    private final Promises promises = new Promises();
    private final Doors doors = new Doors();
    private final Map<Service, Traps> traps = new EnumMap<>(Service.class);
    private final Map<Service, Map<Route, Proxy>> proxies = new EnumMap<>(Service.class);
    private final Queue<PostgresTap> connections = new ConcurrentLinkedQueue<>();
    private final LocalStack stack;

    private Site(Path root, Layout layout, PrintWriter out) throws IOException {
        ports = new Ports(layout);
        folder = Files.createTempDirectory(Files.createDirectories(root.resolve("e2e/target")), "chaos");
        Map<Service, Map<String, String>> settings = new EnumMap<>(Service.class);
        List<BrokerListener> listeners = new ArrayList<>();
        for (Service service : Service.values()) {
            traps.put(service, new Traps());
            standBetween(service);
            listeners.add(new BrokerListener(service.name(), ports.broker(service), ports.kafka(service)));
            settings.put(service, detours(service));
            doors.open(service, ports.door(service));
        }
        stack = LocalStack.wired(new Home(root, folder.resolve("home")), layout, new Wiring(settings, listeners), out);
    }

    static Site start(Path root, PrintWriter out) {
        try {
            AotTraining.makeMissing(root, out);
            return new Site(root, PortCheck.freeLayout(FIRST_PORT), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void standBetween(Service service) {
        Traps own = traps(service);
        String name = service.shortName();
        Map<Route, Proxy> around = new EnumMap<>(Route.class);
        around.put(Route.POSTGRESQL,
                Proxy.start("PostgreSQL of " + name, ports.postgres(service), ports.layout().postgres(service), () -> tap(own)));
        around.put(Route.BROKER,
                Proxy.start("Kafka for " + name, ports.kafka(service), ports.broker(service), () -> new KafkaTap(own, promises)));
        around.put(Route.CLIENTS,
                Proxy.start(service.folder(), ports.door(service), ports.layout().service(service), (Supplier<Tap>) Tap::none));
        proxies.put(service, around);
    }

    private PostgresTap tap(Traps own) {
        PostgresTap tap = new PostgresTap(own, promises);
        connections.add(tap);
        return tap;
    }

    private Map<String, String> detours(Service service) {
        return Map.of("HANDBACK_DB_PORT", Integer.toString(ports.postgres(service)),
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka(service),
                "HANDBACK_ENGAGEMENT_URL", "http://127.0.0.1:" + ports.door(Service.ENGAGEMENT),
                "JDK_JAVA_OPTIONS", SHORT_LIFE);
    }

    LocalStack stack() {
        return stack;
    }

    Ports ports() {
        return ports;
    }

    Doors doors() {
        return doors;
    }

    Promises promises() {
        return promises;
    }

    Traps traps(Service service) {
        return Objects.requireNonNull(traps.get(service));
    }

    /// Everything that stands between a service and others.
    Map<Route, Proxy> proxies(Service service) {
        return Objects.requireNonNull(proxies.get(service));
    }

    /// Where this campaign's files are: the ledger, and the stack's data and logs while it runs.
    Path folder() {
        return folder;
    }

    /// Asks every idle connection of the run-time roles which tenant it stands in. Call it when nobody writes any more.
    void probeConnections() {
        for (PostgresTap connection : connections) {
            try {
                connection.probe();
            } catch (IOException _) {
                // it has ended meanwhile
            }
        }
    }

    @Override
    public void close() throws IOException {
        stack.close();
        Folders.delete(folder.resolve("home/data"));
        for (Map<Route, Proxy> ofService : proxies.values()) {
            for (Proxy proxy : ofService.values()) {
                proxy.close();
            }
        }
    }
}
