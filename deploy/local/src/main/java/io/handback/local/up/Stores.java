package io.handback.local.up;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.BrokerListener;
import io.handback.embedded.DatabasePasswords;
import io.handback.embedded.KafkaBroker;
import io.handback.embedded.PostgresOptions;
import io.handback.embedded.PostgresServer;
import io.handback.local.home.Endings;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.Service;
import io.handback.local.up.Parts.Stage;

/// Three PostgreSQL servers and one Kafka broker; each can be cut off and started again on its data.
final class Stores {

    private static final Duration DEATH_LIMIT = Duration.ofSeconds(30);

    private final Home home;
    private final Layout layout;
    private final List<BrokerListener> listeners;
    private final Progress progress;
    private final Parts parts;
    private final Known known;
    private final Map<Service, DatabasePasswords> passwords = new EnumMap<>(Service.class);
    private final Map<Service, PostgresServer> databases = new EnumMap<>(Service.class);
    private @Nullable KafkaBroker broker;

    /// Whoever keeps an eye on processes.
    @FunctionalInterface
    interface Known {
        void started(String name, ProcessHandle process);
    }

    Stores(Home home, Layout layout, List<BrokerListener> listeners, Progress progress, Parts parts, Known known) {
        this.home = home;
        this.layout = layout;
        this.listeners = listeners;
        this.progress = progress;
        this.parts = parts;
        this.known = known;
        for (Service service : Service.values()) {
            passwords.put(service, Secrets.newPasswords());
        }
    }

    /// Starts all of them side by side.
    Map<Service, PostgresServer> start() {
        progress.say("  starting PostgreSQL and Kafka");
        Map<Service, Future<PostgresServer>> starting = new EnumMap<>(Service.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<KafkaBroker> kafka = threads.submit(this::startKafka);
            for (Service service : Service.values()) {
                starting.put(service, threads.submit(() -> startDatabase(service)));
            }
            starting.forEach((service, server) -> databases.put(service, Starting.done(server)));
            broker = Starting.done(kafka);
        }
        return databases;
    }

    /// A service's server as it runs now.
    PostgresServer database(Service service) {
        return Objects.requireNonNull(databases.get(service), "not started");
    }

    /// The broker as it runs now.
    KafkaBroker broker() {
        return Objects.requireNonNull(broker, "not started");
    }

    /// Ends a server with all its processes as a power cut does; returns when they are gone.
    void cut(Service service) {
        ProcessHandle server = database(service).process();
        List<ProcessHandle> all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        Endings.await(server, DEATH_LIMIT);
        all.forEach(one -> Endings.await(one, DEATH_LIMIT));
    }

    /// Starts a server on the data it left behind, with the same passwords.
    void startAgain(Service service) {
        // the old one is dead; its lock on the folder is not
        database(service).close();
        databases.put(service, startDatabase(service));
    }

    /// Ends the broker as a power cut does; returns when it is gone.
    void cutBroker() {
        broker().process().destroyForcibly();
        Endings.await(broker().process().toHandle(), DEATH_LIMIT);
    }

    /// Starts the broker on the data it left behind.
    void startBrokerAgain() {
        broker = startKafka();
    }

    private PostgresServer startDatabase(Service service) {
        Instant begin = Instant.now();
        String name = "postgres-" + service.shortName();
        PostgresServer server = PostgresServer
                .start(PostgresOptions.in(home.data().resolve(name), layout.postgres(service), service.shortName())
                        .withPasswords(Objects.requireNonNull(passwords.get(service)))
                        .withLogFile(home.log(name)));
        server.stopOnlyOnClose();
        parts.keep(Stage.POSTGRES, "PostgreSQL " + service.shortName(), server);
        known.started(name, server.process());
        progress.up("PostgreSQL " + service.shortName(), "127.0.0.1:" + server.port(), begin);
        return server;
    }

    private KafkaBroker startKafka() {
        Instant begin = Instant.now();
        KafkaBroker started = KafkaBroker.start(home.data().resolve("kafka"), layout.kafka(), home.log("kafka"), listeners);
        started.stopOnlyOnClose();
        parts.keep(Stage.KAFKA, "Kafka", started);
        known.started("kafka", started.process().toHandle());
        progress.up("Kafka", layout.bootstrapServers(), begin);
        return started;
    }
}
