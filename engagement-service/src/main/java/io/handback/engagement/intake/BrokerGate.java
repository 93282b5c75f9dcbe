package io.handback.engagement.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Refused;

/// Lets batches pass to the broker while it answers and there is room. After a failure everything is refused at once for a pause;
/// then one batch tries, and the others wait for its outcome outside.
final class BrokerGate {

    private final long room;
    private final Duration pause;
    private final Clock clock;

    private long waiting;
    private boolean away;
    private boolean trying;
    private Instant closedUntil = Instant.MIN;

    BrokerGate(long room, Duration pause, Clock clock) {
        this.room = room;
        this.pause = pause;
        this.clock = clock;
    }

    /// @throws Refused 503 while the broker is away, before anything is read or sent
    synchronized void requireOpen() {
        if (away && (trying || clock.instant().isBefore(closedUntil))) {
            throw new Refused(away());
        }
    }

    /// Takes room for a batch; every call that returns is followed by [#leave].
    ///
    /// @throws Refused 503 while the broker is away, 429 when too much is waiting for it
    synchronized void enter(long bytes) {
        requireOpen();
        if (waiting > 0 && waiting + bytes > room) {
            throw new Refused(busy());
        }
        trying = away;
        waiting += bytes;
    }

    /// Gives the room back and says whether the broker acknowledged.
    synchronized void leave(long bytes, boolean acknowledged) {
        waiting -= bytes;
        trying = false;
        away = !acknowledged;
        closedUntil = acknowledged ? Instant.MIN : clock.instant().plus(pause);
    }

    /// The answer when an acknowledgement is missing.
    Problem away() {
        return new Problem(503, "broker-away",
                "Nothing of the batch is promised: repeat it as it is; an event with the same id counts once.")
                .with("Retry-After", Long.toString(Math.max(1, pause.toSeconds())));
    }

    private static Problem busy() {
        return new Problem(429, "too-busy", "More is waiting than can be taken just now: repeat the batch in a moment.").with("Retry-After",
                "1");
    }
}
