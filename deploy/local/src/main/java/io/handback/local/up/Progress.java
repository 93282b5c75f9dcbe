package io.handback.local.up;

import java.io.PrintWriter;
import java.time.Duration;
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

    void up(String part, String where, Duration took) {
        say(String.format(Locale.ROOT, "  %-24s %-34s %5.1f s", part, where, took.toMillis() / 1000.0));
    }

    PrintWriter writer() {
        return out;
    }
}
