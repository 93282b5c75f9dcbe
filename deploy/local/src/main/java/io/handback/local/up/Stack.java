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

import io.handback.embedded.IssuerClient;
import io.handback.embedded.IssuerOptions;
import io.handback.embedded.KafkaBroker;
import io.handback.embedded.OidcIssuer;
import io.handback.embedded.PostgresOptions;
import io.handback.embedded.PostgresServer;
import io.handback.local.crm.CrmPage;
import io.handback.local.gateway.Gateway;
import io.handback.local.home.Home;
import io.handback.local.home.Layout;
import io.handback.local.home.RunState;
import io.handback.local.home.Service;
import io.handback.local.people.DemoPeople;
import io.handback.local.up.Parts.Stage;

/// Everything that runs, started bottom up: PostgreSQL and Kafka, issuer and gateway, services.
final class Stack {

    private static final Duration SERVICE_LIMIT = Duration.ofMinutes(3);

    private final Home home;
    private final Layout layout;
    private final Secrets secrets;
    private final Progress progress;
    private final Parts parts;
    private final Watch watch;
    private final Map<Service, Map<String, String>> settings = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
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
    ///
    /// @param more what the services' environment gets beside their settings
    OidcIssuer start(Map<String, String> more) {
        state.save(home);
        ServiceSettings all = new ServiceSettings(layout, secrets);
        startStores().forEach((service, database) -> settings.put(service, all.of(service, database, more)));
        OidcIssuer issuer = startIssuer();
        parts.keep(Stage.GATEWAY, "gateway", Gateway.start(layout));
        progress.up("gateway", layout.gateway().toString());
        startCrmPage(issuer);
        startServices();
        watch.begin();
        return issuer;
    }

    private Map<Service, PostgresServer> startStores() {
        progress.say("  starting PostgreSQL and Kafka");
        Map<Service, Future<PostgresServer>> starting = new EnumMap<>(Service.class);
        Map<Service, PostgresServer> databases = new EnumMap<>(Service.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<KafkaBroker> kafka = threads.submit(this::startKafka);
            for (Service service : Service.values()) {
                starting.put(service, threads.submit(() -> startDatabase(service)));
            }
            starting.forEach((service, server) -> databases.put(service, Starting.done(server)));
            Starting.done(kafka);
        }
        return databases;
    }

    private PostgresServer startDatabase(Service service) {
        Instant begin = Instant.now();
        String name = "postgres-" + service.shortName();
        PostgresServer server = PostgresServer
                .start(PostgresOptions.in(home.data().resolve(name), layout.postgres(service), service.shortName())
                        .withPasswords(Secrets.newPasswords())
                        .withLogFile(home.log(name)));
        server.stopOnlyOnClose();
        parts.keep(Stage.POSTGRES, "PostgreSQL " + service.shortName(), server);
        known(name, server.process());
        progress.up("PostgreSQL " + service.shortName(), "127.0.0.1:" + server.port(), begin);
        return server;
    }

    private KafkaBroker startKafka() {
        Instant begin = Instant.now();
        KafkaBroker broker = KafkaBroker.start(home.data().resolve("kafka"), layout.kafka(), home.log("kafka"));
        broker.stopOnlyOnClose();
        parts.keep(Stage.KAFKA, "Kafka", broker);
        known("kafka", broker.process().toHandle());
        progress.up("Kafka", layout.bootstrapServers(), begin);
        return broker;
    }

    private synchronized void known(String name, ProcessHandle process) {
        state = state.with(name, process);
        state.save(home);
        watch.over(name, process, home.log(name));
    }

    private OidcIssuer startIssuer() {
        IssuerClient plugin = new IssuerClient("crm-plugin", secrets.clientSecret(), DemoPeople.of("integration"));
        OidcIssuer issuer = OidcIssuer.start(IssuerOptions.behind(layout.issuerUrl(), layout.issuer(), home.keys())
                .withPeople(DemoPeople.inBrowsers())
                .withClients(List.of(plugin)));
        parts.keep(Stage.ISSUER, "issuer", issuer);
        progress.up("issuer", layout.issuerUrl().toString());
        return issuer;
    }

    private void startCrmPage(OidcIssuer issuer) {
        parts.keep(Stage.GATEWAY, "example CRM page", CrmPage.start(home.root(), layout, () -> issuer.token(DemoPeople.of("rep"))));
        progress.up("CRM page", layout.crmPageUrl().toString());
    }

    private void startServices() {
        progress.say("  starting the services");
        Instant begin = Instant.now();
        settings.keySet().forEach(this::startService);
        services.values().forEach(process -> awaitReady(process, begin));
    }

    /// Starts a service again that has ended.
    void startAgain(Service service) {
        Instant begin = Instant.now();
        awaitReady(startService(service), begin);
    }

    /// The process of a service.
    Process process(Service service) {
        return Objects.requireNonNull(services.get(service)).process();
    }

    private ServiceProcess startService(Service service) {
        ServiceProcess process = ServiceProcess.start(home, service, settings.getOrDefault(service, Map.of()));
        services.put(service, parts.keep(Stage.SERVICES, service.folder(), process));
        known(service.folder(), process.process().toHandle());
        return process;
    }

    private void awaitReady(ServiceProcess process, Instant begin) {
        Service service = process.service();
        new Readiness(SERVICE_LIMIT, parts::closing).await(service.folder(), process.process(), layout.managementUrl(service),
                home.log(service.folder()));
        progress.up(service.folder(), layout.url(service).toString(), begin);
    }
}
