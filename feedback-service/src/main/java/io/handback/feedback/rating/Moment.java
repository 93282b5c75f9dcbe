package io.handback.feedback.rating;

import java.time.Instant;

/// When something was said, and when it was received here; they differ for what is imported.
record Moment(Instant occurred, Instant received) {

    static Moment now(Instant now) {
        return new Moment(now, now);
    }

    /// Whether it is told of afterwards.
    boolean isPast() {
        return occurred.isBefore(received);
    }
}
