package io.handback.e2e.chaos;

import java.util.Locale;

/// What a kill did.
///
/// @param pid the process that was killed
/// @param exitCode how it ended
/// @param cut requests that were under way and never answered
record Bite(long pid, int exitCode, long cut) {

    private static final int KILLED = 128 + 9;

    /// Whether a process died of it and somebody's request with it; otherwise the round shows nothing.
    boolean hurt() {
        return exitCode == KILLED && cut > 0;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "process %d ended with code %d, %d requests were cut off", pid, exitCode, cut);
    }
}
