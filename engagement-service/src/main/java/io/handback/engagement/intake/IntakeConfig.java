package io.handback.engagement.intake;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the front door of the usage firehose behaves under load and without a broker.
@ConfigMapping(prefix = "handback.intake")
public interface IntakeConfig {

    /// How many bytes may wait for the broker's acknowledgement at a time; more is answered 429.
    @WithDefault("16M")
    MemorySize inFlight();

    /// How long the broker may take to acknowledge a record; longer is answered 503.
    @WithDefault("3S")
    Duration acknowledgement();

    /// How long everything is refused at once after the broker was found away; then one batch tries again.
    @WithDefault("2S")
    Duration pause();

    /// How long a batch may wait to learn where the topic's partitions are.
    @WithDefault("500MS")
    Duration metadata();
}
