package io.handback.kit.log;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the relay from the event log to Kafka, and of the threads that read the log.
@ConfigMapping(prefix = "handback.relay")
public interface RelayConfig {

    /// Whether this process takes part in relaying at all.
    @WithDefault("true")
    boolean enabled();

    /// How long a leader may stay silent before another process may take over.
    @WithDefault("10s")
    Duration lease();

    /// The most rows sent in one Kafka transaction.
    @WithDefault("500")
    int batch();

    /// How often the log is looked at when nothing wakes the relay.
    @WithDefault("250ms")
    Duration poll();

    /// How often it is looked at while committed rows wait for an older open transaction.
    @WithDefault("5ms")
    Duration pollAtHorizon();

    /// How long to wait after a failure (broker or store away) before the next try.
    @WithDefault("500ms")
    Duration retry();

    /// How often partitions are made and dropped and old keys forgotten.
    @WithDefault("1h")
    Duration maintenance();
}
