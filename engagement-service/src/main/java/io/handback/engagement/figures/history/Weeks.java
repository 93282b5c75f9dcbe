package io.handback.engagement.figures.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Fills the weeks in which nothing happened; a week is named by its Monday.
final class Weeks {

    private Weeks() {}

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// Every week from the first to the last of those known; none when none is.
    static <T> List<T> between(Map<LocalDate, T> known, Function<LocalDate, T> quiet) {
        if (known.isEmpty()) {
            return List.of();
        }
        var sorted = new TreeMap<>(known);
        return all(sorted.firstKey(), sorted.lastKey(), sorted, quiet);
    }

    /// Every week from one Monday to another.
    static <T> List<T> all(LocalDate first, LocalDate last, Map<LocalDate, T> known, Function<LocalDate, T> quiet) {
        return Stream.iterate(first, week -> !week.isAfter(last), week -> week.plusWeeks(1))
                .map(week -> known.containsKey(week) ? known.get(week) : quiet.apply(week))
                .toList();
    }
}
