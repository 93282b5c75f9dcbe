package io.handback.e2e.chaos;

import java.util.Locale;

import io.handback.e2e.chaos.check.Findings;
import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.e2e.chaos.traffic.Written;

/// The result of a campaign in one line.
///
/// @param attempts requests sent, reads and repeated ones included
/// @param acked changes that were promised
/// @param unknown changes whose outcome nobody was told
/// @param recovered changes promised by a repeated request after an answer to them had been lost
record Tally(long attempts, long acked, long unknown, long recovered, Findings findings) {

    static Tally of(Written written, Findings findings) {
        return new Tally(written.attempts(), written.acked(), written.unknown(), written.recovered(), findings);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "attempts %,d, acked %,d, unknown %,d, recovered %,d, lost %,d, doubled %,d, reordered %,d, foreign %,d, broken %,d",
                attempts, acked, unknown, recovered, findings.of(Fault.LOST), findings.of(Fault.DOUBLED), findings.of(Fault.REORDERED),
                findings.of(Fault.FOREIGN), findings.of(Fault.BROKEN));
    }
}
