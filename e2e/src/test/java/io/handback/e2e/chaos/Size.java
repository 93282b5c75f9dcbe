package io.handback.e2e.chaos;

import java.time.Duration;

/// How much a campaign does.
///
/// @param hits kills at each crash point, at least
/// @param longestPause how long a process is stopped at most, at least five seconds
/// @param brokerAway how long the broker stays away once
/// @param disturbance how long each trouble of the network lasts
/// @param visits how often a second instance of each service joins and leaves
/// @param events how many events must have been written when it ends, at least
record Size(int hits, Duration longestPause, Duration brokerAway, Duration disturbance, int visits, int events) {

    private static final int LEAST_EVENTS = 50_000;
    private static final int CI_HITS = 20;
    private static final int LONG_HITS = 200;

    /// As the build runs it.
    static Size ci() {
        return new Size(CI_HITS, Duration.ofSeconds(20), Duration.ofSeconds(60), Duration.ofSeconds(3), 2, LEAST_EVENTS);
    }

    /// The long form.
    static Size full() {
        return new Size(LONG_HITS, Duration.ofSeconds(90), Duration.ofMinutes(10), Duration.ofSeconds(30), 20, LEAST_EVENTS);
    }

    /// What the settings `handback.chaos.*` say.
    static Size ofSettings() {
        Size size = Boolean.getBoolean("handback.chaos.long") ? full() : ci();
        int hits = Integer.getInteger("handback.chaos.hits", size.hits());
        // fewer hits than usual: a look at it, with everything else in proportion
        return hits >= CI_HITS
                ? size.with(hits)
                : new Size(hits, Duration.ofSeconds(8), Duration.ofSeconds(10), Duration.ofSeconds(2), 1, 1_000);
    }

    private Size with(int given) {
        return new Size(given, longestPause, brokerAway, disturbance, visits, events);
    }
}
