package io.handback.local.up;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.handback.embedded.IssuerClient;
import io.handback.embedded.IssuerOptions;
import io.handback.embedded.OidcIssuer;
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
    private final Wiring wiring;
    private final Stores stores;
    private final Map<Service, Map<String, String>> settings = new EnumMap<>(Service.class);
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private RunState state;

    Stack(Home home, Layout layout, Wiring wiring, Progress progress, Parts parts) {
        this.home = home;
        this.layout = layout;
        this.secrets = Secrets.of(home);
        this.progress = progress;
        this.parts = parts;
        this.watch = new Watch(home, progress, parts);
        this.wiring = wiring;
        this.stores = new Stores(home, layout, wiring.listeners(), progress, parts, this::known);
        this.state = RunState.beginning(layout);
    }

    /// Starts everything; the issuer is handed back for the tokens.
    OidcIssuer start() {
        state.save(home);
        ServiceSettings all = new ServiceSettings(layout, secrets);
        stores.start().forEach((service, database) -> settings.put(service, all.of(service, database, wiring.settings(service))));
        OidcIssuer issuer = startIssuer();
        parts.keep(Stage.GATEWAY, "gateway", Gateway.start(layout));
        progress.up("gateway", layout.gateway().toString());
        startCrmPage(issuer);
        startServices();
        watch.begin();
        return issuer;
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

    /// Starts one more instance of a service, on other ports; whoever asked for it closes it.
    ServiceProcess startAnother(Service service, int port, int management) {
        Instant begin = Instant.now();
        Map<String, String> own = new TreeMap<>(settings.getOrDefault(service, Map.of()));
        own.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        own.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        ServiceProcess process = parts.keep(Stage.SERVICES, "another " + service.folder(), ServiceProcess.start(home, service, own));
        awaitReady(process, URI.create("http://127.0.0.1:" + management), begin);
        return process;
    }

    /// PostgreSQL and Kafka.
    Stores stores() {
        return stores;
    }

    /// The environment of a service.
    Map<String, String> settings(Service service) {
        return Map.copyOf(settings.getOrDefault(service, Map.of()));
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
        awaitReady(process, layout.managementUrl(process.service()), begin);
    }

    private void awaitReady(ServiceProcess process, URI management, Instant begin) {
        String name = process.service().folder();
        new Readiness(SERVICE_LIMIT, parts::closing).await(name, process.process(), management, home.log(name));
        progress.up(name, layout.url(process.service()).toString(), begin);
    }
}
