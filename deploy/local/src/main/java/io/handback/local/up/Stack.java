package io.handback.local.up;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.EmbeddedStartException;
import io.handback.embedded.IssuerClient;
import io.handback.embedded.IssuerOptions;
import io.handback.embedded.KafkaBroker;
import io.handback.embedded.OidcIssuer;
import io.handback.embedded.PostgresOptions;
import io.handback.embedded.PostgresServer;
import io.handback.local.Refusal;
import io.handback.local.gateway.Gateway;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;
import io.handback.local.people.DemoPeople;

/// Everything that runs, started bottom up: PostgreSQL and Kafka, issuer and gateway, services.
final class Stack {

    private static final Duration SERVICE_LIMIT = Duration.ofMinutes(3);

    private final Home home;
    private final Layout layout;
    private final Secrets secrets;
    private final Progress progress;
    private final Parts parts;
    private final Map<Service, PostgresServer> databases = new EnumMap<>(Service.class);
    private final Watch watch;
    private RunState state;

    Stack(Home home, Layout layout, Progress progress, Parts parts) {
        this.home = home;
        this.layout = layout;
        this.secrets = Secrets.of(home);
        this.progress = progress;
        this.parts = parts;
        this.watch = new Watch(home, progress, parts);
        this.state = RunState.beginning(layout);
    }

    /// Starts everything; the issuer is handed back for the tokens.
    OidcIssuer start() {
        state.save(home);
        startStores();
        OidcIssuer issuer = startIssuer();
        parts.keep("gateway", Gateway.start(layout));
        progress.up("gateway", layout.gateway()
                .toString(), Duration.ZERO);
        startServices();
        watch.begin();
        return issuer;
    }

    private void startStores() {
        Instant begin = Instant.now();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Service, Future<PostgresServer>> starting = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                starting.put(service, threads.submit(() -> startDatabase(service)));
            }
            Future<KafkaBroker> kafka = threads.submit(this::startKafka);
            starting.forEach((service, server) -> databases.put(service, started(server)));
            databases.forEach((service, server) -> known("PostgreSQL " + service.shortName(), "postgres-" + service.shortName(),
                    server.process(), server.port(), begin));
            known("Kafka", "kafka", started(kafka).process()
                    .toHandle(), layout.kafka(), begin);
        }
    }

    private PostgresServer startDatabase(Service service) {
        String name = "postgres-" + service.shortName();
        PostgresServer server = PostgresServer.start(PostgresOptions
                .in(home.data()
                        .resolve(name), layout.postgres(service), service.shortName())
                .withPasswords(Secrets.newPasswords())
                .withLogFile(home.log(name)));
        server.stopOnlyOnClose();
        return parts.keep("PostgreSQL " + service.shortName(), server);
    }

    private KafkaBroker startKafka() {
        KafkaBroker broker = KafkaBroker.start(home.data()
                .resolve("kafka"), layout.kafka(), home.log("kafka"));
        broker.stopOnlyOnClose();
        return parts.keep("Kafka", broker);
    }

    private static <T> T started(Future<T> starting) {
        try {
            return starting.get();
        } catch (ExecutionException e) {
            throw asRefusal(e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread()
                    .interrupt();
            throw new Refusal("Interrupted while starting.");
        }
    }

    private static RuntimeException asRefusal(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new IllegalStateException("failed without a cause");
            case Refusal refusal -> refusal;
            case EmbeddedStartException start -> start;
            default -> new IllegalStateException(cause);
        };
    }

    private void known(String title, String name, ProcessHandle process, int port, Instant begin) {
        state = state.with(name, process);
        state.save(home);
        watch.over(title, process, home.log(name));
        progress.up(title, "127.0.0.1:" + port, Duration.between(begin, Instant.now()));
    }

    private OidcIssuer startIssuer() {
        OidcIssuer issuer = OidcIssuer.start(IssuerOptions.behind(layout.issuerUrl(), layout.issuer(), home.keys())
                .withPeople(DemoPeople.all())
                .withClients(List.of(new IssuerClient("crm-plugin", secrets.clientSecret(), DemoPeople.of("integration")))));
        parts.keep("issuer", issuer);
        progress.up("issuer", layout.issuerUrl()
                .toString(), Duration.ZERO);
        return issuer;
    }

    private void startServices() {
        Instant begin = Instant.now();
        ServiceSettings settings = new ServiceSettings(layout, secrets);
        List<ServiceProcess> processes = new ArrayList<>();
        for (Service service : Service.values()) {
            ServiceProcess process = ServiceProcess.start(home, service, settings.of(service, database(service)));
            processes.add(parts.keep(service.folder(), process));
            state = state.with(service.folder(), process.process()
                    .toHandle());
            state.save(home);
        }
        Readiness readiness = new Readiness(SERVICE_LIMIT, parts::closing);
        processes.forEach(process -> awaitReady(readiness, process, begin));
    }

    private PostgresServer database(Service service) {
        PostgresServer server = databases.get(service);
        if (server == null) {
            throw new IllegalStateException("No database for " + service);
        }
        return server;
    }

    private void awaitReady(Readiness readiness, ServiceProcess process, Instant begin) {
        String name = process.service()
                .folder();
        readiness.await(name, process.process(), layout.managementUrl(process.service()), home.log(name));
        watch.over(name, process.process()
                .toHandle(), home.log(name));
        progress.up(name, layout.url(process.service())
                .toString(), Duration.between(begin, Instant.now()));
    }
}
