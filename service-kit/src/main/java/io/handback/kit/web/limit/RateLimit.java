package io.handback.kit.web.limit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The rate one caller may keep up at one replica.
@ConfigMapping(prefix = "handback.rate-limit")
public interface RateLimit {

    /// How many requests a caller may send within the window; 0 switches the limit off.
    @WithDefault("6000")
    int permits();

    /// The window; what was used comes back evenly over it.
    @WithDefault("PT1M")
    Duration window();

    /// Of how many callers the use is kept; beyond that the one idle longest is forgotten.
    @WithDefault("20000")
    int callers();
}
