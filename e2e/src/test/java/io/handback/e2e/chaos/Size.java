package io.handback.e2e.chaos;

import java.time.Duration;

/// How much a campaign does.
///
/// @param hits kills at each crash point, at least
/// @param pauses how long processes are stopped
/// @param brokerAway how long the broker stays away once
/// @param disturbance how long each trouble of the network lasts
/// @param visits how often a second instance of each service joins and leaves
/// @param events how many events must have been written when it ends, at least
record Size(int hits, Pauses pauses, Duration brokerAway, Duration disturbance, int visits, int events) {

    /// How long processes are stopped; each time is chosen by the seed between the shortest and the longest.
    ///
    /// @param longest at most, at least five seconds
    /// @param overtaken at most, while a second instance takes over: at least 20 s, because leases and sessions last 10 s
    /// @param once one of the services is stopped so long while a second instance takes over
    record Pauses(Duration longest, Duration overtaken, Duration once) {}

    private static final int LEAST_EVENTS = 50_000;
    private static final int CI_HITS = 20;
    private static final int LONG_HITS = 200;
    /// A service that is killed again and again has seconds to answer in between, for minutes.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// As the build runs it.
    static Size ci() {
        return new Size(CI_HITS, new Pauses(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(90)), Duration.ofSeconds(60),
                Duration.ofSeconds(3), 3, LEAST_EVENTS);
    }

    /// The long form.
    static Size full() {
        return new Size(LONG_HITS, new Pauses(Duration.ofSeconds(90), Duration.ofSeconds(90), Duration.ofSeconds(90)),
                Duration.ofMinutes(10), Duration.ofSeconds(30), 20, LEAST_EVENTS);
    }

    /// A look at it: everything is short.
    private static Size small(int hits) {
        return new Size(hits, new Pauses(Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofSeconds(20)), Duration.ofSeconds(10),
                Duration.ofSeconds(2), 1, 1_000);
    }

    /// What the settings `handback.chaos.*` say.
    static Size ofSettings() {
        Size size = Boolean.getBoolean("handback.chaos.long") ? full() : ci();
        int hits = Integer.getInteger("handback.chaos.hits", size.hits());
        // fewer hits than usual: a look at it, with everything else in proportion
        return hits >= CI_HITS ? size.with(hits) : small(hits);
    }

    /// How long a client repeats a change: intake promises nothing while the broker is away.
    Duration patience() {
        return brokerAway.plus(PATIENCE);
    }

    private Size with(int given) {
        return new Size(given, pauses, brokerAway, disturbance, visits, events);
    }
}
