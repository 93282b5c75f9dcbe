package io.handback.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.handback.embedded.IssuerOptions;
import io.handback.embedded.KafkaBroker;
import io.handback.embedded.OidcIssuer;
import io.handback.embedded.PostgresOptions;
import io.handback.embedded.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// One PostgreSQL, one Kafka broker, one issuer and a stand-in for engagement-service's registry of people, for all slice tests of a
/// service. Give the service's short name as init argument `service`. Tests find them by configuration (class loaders differ):
/// see [Tokens], [Store] and [Topics].
public class EmbeddedServers implements QuarkusTestResourceLifecycleManager {

    private String service = "content";
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaBroker kafka;
    private @Nullable OidcIssuer issuer;
    private @Nullable PeopleStandIn people;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        Path keys = keyDirectory();
        var store = PostgresServer.start(PostgresOptions.temporary(service).withDurable(false));
        var broker = KafkaBroker.start(null, 0);
        var tokens = OidcIssuer.start(new IssuerOptions(0, null, keys, List.of(), List.of(), Duration.ofHours(1)));
        var registry = PeopleStandIn.start();
        postgres = store;
        kafka = broker;
        issuer = tokens;
        people = registry;
        return settings(store, broker, tokens, registry, keys);
    }

    private static Map<String, String> settings(PostgresServer store, KafkaBroker broker, OidcIssuer tokens, PeopleStandIn registry,
            Path keys) {
        var settings = new HashMap<String, String>();
        settings.put("handback.db.host", store.host());
        settings.put("handback.db.port", Integer.toString(store.port()));
        settings.put("handback.db.name", store.database());
        for (String role : List.of("owner", "app", "relay", "worker")) {
            settings.put("handback.db." + role + "-password", store.password("handback_" + role));
        }
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("handback.issuer", tokens.url());
        settings.put("handback.cursor-secret", "only-for-tests-only-for-tests-only-for-tests");
        settings.put("handback.engagement-url", registry.url());
        settings.put("handback.test.superuser-url", store.superuserUrl());
        settings.put("handback.test.issuer-keys", keys.toString());
        settings.put("handback.test.kafka-pid", Long.toString(broker.process().pid()));
        settings.put("quarkus.management.test-port", "0");
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        closeAll(people, issuer, kafka, postgres);
    }

    private static void closeAll(@Nullable AutoCloseable... servers) {
        for (AutoCloseable server : servers) {
            close(server);
        }
    }

    private static void close(@Nullable AutoCloseable server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("an embedded server did not close", e);
        }
    }

    private static Path keyDirectory() {
        try {
            return Files.createTempDirectory("handback-issuer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
