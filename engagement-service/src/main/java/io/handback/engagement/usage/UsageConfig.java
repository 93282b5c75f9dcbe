package io.handback.engagement.usage;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How the usage topic is read.
@ConfigMapping(prefix = "handback.usage")
public interface UsageConfig {

    /// Whether this process takes part in reading the topic.
    @WithDefault("true")
    boolean enabled();

    /// How many records one transaction takes in at most.
    @WithDefault("5000")
    int batch();

    /// How long a fault of the store pauses the reading before the batch is tried again.
    @WithDefault("500MS")
    Duration pause();
}
