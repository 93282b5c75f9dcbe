package io.handback.local.home;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import io.handback.local.Refusal;

/// Which part listens on which loopback port; all follow from the gateway's.
///
/// @param port the gateway's port
public record Layout(int port) {

    /// The port used when none is given.
    public static final String DEFAULT_PORT = "8080";

    private static final int LOWEST = 1024;
    private static final int LAST_OFFSET = 93;
    private static final String HOST = "127.0.0.1";

    public Layout {
        if (port < LOWEST || port > 65_535 - LAST_OFFSET) {
            throw new Refusal("--port must be from " + LOWEST + " to " + (65_535 - LAST_OFFSET) + ": the ports up to " + LAST_OFFSET
                    + " above it are used too.");
        }
    }

    /// A service's own port.
    public int service(Service service) {
        return port + service.offset();
    }

    /// The port of a service's health and metrics.
    public int management(Service service) {
        return port + 10 + service.offset();
    }

    /// The port of a service's PostgreSQL.
    public int postgres(Service service) {
        return port + 31 + service.offset();
    }

    /// The port of the example CRM page.
    public int crmPage() {
        return port + 4;
    }

    /// The issuer's own port, behind the gateway.
    public int issuer() {
        return port + 5;
    }

    /// Kafka's port.
    public int kafka() {
        return port + 92;
    }

    /// Kafka's address.
    public String bootstrapServers() {
        return HOST + ":" + kafka();
    }

    /// The gateway's address.
    public URI gateway() {
        return URI.create("http://" + HOST + ":" + port);
    }

    /// The address of the example CRM page, an origin of its own.
    public URI crmPageUrl() {
        return URI.create("http://" + HOST + ":" + crmPage());
    }

    /// The issuer's address as tokens carry it.
    public URI issuerUrl() {
        return URI.create(gateway() + "/issuer");
    }

    /// A service's address without the gateway.
    public URI url(Service service) {
        return URI.create("http://" + HOST + ":" + service(service));
    }

    /// The address of a service's health and metrics.
    public URI managementUrl(Service service) {
        return URI.create("http://" + HOST + ":" + management(service));
    }

    /// Every port and who uses it, in the order they are checked.
    public Map<String, Integer> all() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the gateway", port);
        for (Service service : Service.values()) {
            ports.put(service.folder(), service(service));
            ports.put("the health of " + service.folder(), management(service));
            ports.put("PostgreSQL for " + service.folder(), postgres(service));
        }
        ports.put("the example CRM page", crmPage());
        ports.put("the issuer", issuer());
        ports.put("Kafka", kafka());
        ports.put("Kafka's controller", kafka() + 1);
        return ports;
    }
}
