package io.handback.kit.web.limit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How many requests of the REST interface one replica has in its hands; open event streams do not count.
@ConfigMapping(prefix = "handback.in-flight")
public interface InFlightLimit {

    /// How many requests are worked on at a time; more are refused at once with 503. 0 switches the limit off.
    @WithDefault("100")
    int working();

    /// How many requests may be here whose bodies have not come whole; more are refused at once with 503.
    @WithDefault("200")
    int arriving();

    /// How long a body may take to come; a slower one is answered 408 and its connection closed.
    @WithDefault("20S")
    Duration arrival();

    /// When a refused client is told to repeat its request, in whole seconds.
    @WithDefault("1S")
    Duration retryAfter();
}
