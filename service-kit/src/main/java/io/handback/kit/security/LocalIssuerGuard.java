package io.handback.kit.security;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/// Keeps a service in production from trusting the issuer that the local launcher starts.
@ApplicationScoped
class LocalIssuerGuard {

    private final String issuer;

    LocalIssuerGuard(@ConfigProperty(name = "handback.issuer") String issuer) {
        this.issuer = issuer;
    }

    void check(@Observes StartupEvent start) {
        boolean production = LaunchMode.current() == LaunchMode.NORMAL && ConfigUtils.getProfiles().contains("prod");
        if (production && isLocal(issuer)) {
            throw new IllegalStateException("handback.issuer is " + issuer + ", the issuer for local use:"
                    + " in production set it to your own OpenID Connect issuer, or run with quarkus.profile=local.");
        }
    }

    /// Whether the URL is the launcher's: on this machine, or with the launcher's path.
    static boolean isLocal(String issuer) {
        URI uri = URI.create(issuer);
        String path = uri.getPath() == null ? "" : uri.getPath();
        return path.endsWith("/issuer") || path.endsWith("/issuer/") || isLoopback(uri.getHost());
    }

    private static boolean isLoopback(@Nullable String host) {
        if (host == null || host.equalsIgnoreCase("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isLoopbackAddress() || address.isAnyLocalAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
