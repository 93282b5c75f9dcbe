package io.handback.local.up;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// The lines a person watches while things start and stop.
final class Progress {

    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void say(String sentence) {
        out.println(sentence);
        out.flush();
    }

    /// A part that is up at once.
    void up(String part, String where) {
        say(String.format(Locale.ROOT, "  %-22s %s", part, where));
    }

    /// A part that took its time.
    void up(String part, String where, Instant begin) {
        say(String.format(Locale.ROOT, "  %-22s %-34s %5.1f s", part, where, Duration.between(begin, Instant.now()).toMillis() / 1000.0));
    }

    /// Where the lines go.
    PrintWriter writer() {
        return out;
    }
}
