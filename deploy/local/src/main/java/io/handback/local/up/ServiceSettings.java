package io.handback.local.up;

import java.util.Map;
import java.util.TreeMap;

import io.handback.embedded.PostgresServer;
import io.handback.local.home.Layout;
import io.handback.local.home.Service;

/// The environment a service is started with; names as the service's configuration documents them.
record ServiceSettings(Layout layout, Secrets secrets) {

    private static final String LOOPBACK = "127.0.0.1";

    Map<String, String> of(Service service, PostgresServer database, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>();
        all.put("QUARKUS_PROFILE", "local");
        all.put("QUARKUS_HTTP_HOST", LOOPBACK);
        all.put("QUARKUS_HTTP_PORT", text(layout.service(service)));
        all.put("QUARKUS_MANAGEMENT_HOST", LOOPBACK);
        all.put("QUARKUS_MANAGEMENT_PORT", text(layout.management(service)));
        all.put("KAFKA_BOOTSTRAP_SERVERS", layout.bootstrapServers());
        all.put("HANDBACK_ISSUER", layout.issuerUrl()
                .toString());
        all.put("HANDBACK_CURSOR_SECRET", secrets.cursorSecret());
        all.put("HANDBACK_ENGAGEMENT_URL", layout.url(Service.ENGAGEMENT)
                .toString());
        all.put("HANDBACK_PANEL_ORIGINS", layout.crmPageUrl() + ",http://localhost:" + layout.crmPage());
        putDatabase(all, database);
        all.putAll(more);
        return all;
    }

    private static void putDatabase(Map<String, String> all, PostgresServer database) {
        all.put("HANDBACK_DB_HOST", database.host());
        all.put("HANDBACK_DB_PORT", text(database.port()));
        all.put("HANDBACK_DB_NAME", database.database());
        all.put("HANDBACK_DB_OWNER_PASSWORD", database.password("handback_owner"));
        all.put("HANDBACK_DB_APP_PASSWORD", database.password("handback_app"));
        all.put("HANDBACK_DB_RELAY_PASSWORD", database.password("handback_relay"));
        all.put("HANDBACK_DB_WORKER_PASSWORD", database.password("handback_worker"));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
