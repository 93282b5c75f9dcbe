package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Waits for something to come about, not for ever.
final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private Waiting() {}

    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    /// What is still in the way, a sentence each.
    @FunctionalInterface
    interface Rest {
        List<String> sentences() throws Exception;
    }

    /// Returns when it holds.
    static void until(String what, Duration limit, Condition condition) throws Exception {
        untilNothing(what, limit, () -> condition.holds() ? List.of() : List.of("it does not hold"));
    }

    /// Returns when nothing is in the way; after the limit it fails and says what still is.
    static void untilNothing(String what, Duration limit, Rest rest) throws Exception {
        Instant end = Instant.now().plus(limit);
        for (List<String> left = rest.sentences(); !left.isEmpty(); left = rest.sentences()) {
            assertThat(Instant.now()).as("%s within %s; still: %s", what, limit, String.join(", ", left)).isBefore(end);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
