package io.handback.feedback.feed;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the stream.
@ConfigMapping(prefix = "handback.feed")
public interface FeedConfig {

    /// How long an idle stream stays silent before it says that it is still there.
    @WithDefault("15s")
    Duration heartbeat();

    /// How many events a stream reads at once.
    @WithDefault("100")
    int page();
}
