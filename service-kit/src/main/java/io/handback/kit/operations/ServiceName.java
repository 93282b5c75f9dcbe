package io.handback.kit.operations;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The short name of the running service: `content`, `feedback` or `engagement`.
@ApplicationScoped
public class ServiceName {

    private final String name;

    /// Takes the name from the configuration.
    public ServiceName(@ConfigProperty(name = "handback.service") String name) {
        this.name = name;
    }

    /// The short name.
    public String value() {
        return name;
    }

    /// The CloudEvents source: `/handback/<name>-service`.
    public String source() {
        return "/handback/" + name + "-service";
    }
}
