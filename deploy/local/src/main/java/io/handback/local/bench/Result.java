package io.handback.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a measurement found: as a table for people, and as JSON.
///
/// @param quote what may be said of it
/// @param time when it began, RFC 3339
/// @param events usage events in each pair
/// @param ratings ratings in each pair
/// @param correct what the figures showed before anything was believed
/// @param lines medians and ratios
/// @param pairs what they were made from
/// @param memory resident MB of each service at the end
record Result(String quote, String time, Machine machine, int events, int ratings, String correct, List<Line> lines, List<Pair> pairs,
        Map<String, Long> memory) {

    static final String QUOTE = "Quote ratios only: the other numbers tell of this machine in this minute.";

    /// The table, a line each.
    List<String> table() {
        List<String> table = new ArrayList<>();
        table.add("Machine:  " + machine);
        table.add("Correct:  " + correct);
        table.add("");
        table.add(String.format(Locale.ROOT, "%-14s %-9s %12s %12s %8s", "", "", "Handback", "limit", "ratio"));
        for (Line line : lines) {
            table.add(String.format(Locale.ROOT, "%-14s %-9s %,12.1f %,12.1f %8.3f", line.name(), line.unit(), line.handback(),
                    line.limit(), line.ratio()));
        }
        memory.forEach((service, megabytes) -> table.add(String.format(Locale.ROOT, "%-14s %-9s %,12d", "memory", "MB", megabytes) + "  "
                + service));
        table.add("");
        table.add("Limits:   a bare Kafka producer (acks=all) writing the same records to the same broker;");
        table.add("          bare PostgreSQL commits of one insert, as many at a time, on the same server.");
        table.add(String.format(Locale.ROOT, "Medians over %d pairs. %s", pairs.size(), quote));
        return table;
    }
}
