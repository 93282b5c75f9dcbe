package io.handback.e2e.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How long each part of a campaign took, and the whole.
final class Timetable {

    private static final double SECONDS = 60;

    private final Instant begin = Instant.now();
    private final Map<String, Duration> parts = new LinkedHashMap<>();
    private Instant last = begin;

    /// A part has just ended: it took the time since the one before; how long that was.
    Duration ended(String part) {
        Instant now = Instant.now();
        Duration took = Duration.between(last, now);
        parts.merge(part, took, Duration::plus);
        last = now;
        return took;
    }

    private static String line(String part, Duration took) {
        return String.format(Locale.ROOT, "  %-50s %7.1f min", part, took.toSeconds() / SECONDS);
    }

    @Override
    public String toString() {
        String each = parts.entrySet().stream().map(part -> line(part.getKey(), part.getValue())).collect(Collectors.joining("\n"));
        return each + "\n" + line("the whole", Duration.between(begin, last));
    }
}
