package io.handback.local.home;

import java.nio.file.Path;
import java.util.Locale;

/// The three services.
public enum Service {
    /// items, versions, their life cycle
    CONTENT(1),
    /// ratings and what follows from them
    FEEDBACK(2),
    /// people, deals, usage and every figure
    ENGAGEMENT(3);

    private final int offset;

    Service(int offset) {
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    /// The short name: its database and the first part of its paths.
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of its folder, process and log.
    public String folder() {
        return shortName() + "-service";
    }

    /// What is run, below the repository's root.
    public Path jar(Path root) {
        return root.resolve(folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
