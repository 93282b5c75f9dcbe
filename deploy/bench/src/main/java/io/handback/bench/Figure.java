package io.handback.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What was found, as it is written down.
///
/// @param name the measurement's name; one that finds several things adds words of its own
/// @param value a median
/// @param unit in what
/// @param comparedWith what the ratio is to, with its own value; empty when there is nothing but the goal
/// @param ratio the median of the pairs' ratios, not the ratio of the medians; of the value to the goal's bound when nothing is compared
/// @param goal what has to be reached, in words
/// @param met whether it was
/// @param settings sizes, and the machine with its cores and commit
/// @param date when it was found, RFC 3339
public record Figure(String name, double value, String unit, String comparedWith, double ratio, String goal, boolean met,
        SortedMap<String, String> settings, String date) {

    private static final MathContext DIGITS = new MathContext(4);

    public Figure {
        value = rounded(value);
        ratio = rounded(ratio);
    }

    /// Something whose ratio to something else has the goal.
    public static Figure compared(String name, double value, String unit, String comparedWith, double ratio, Goal goal) {
        return new Figure(name, value, unit, comparedWith, ratio, goal.text(), goal.met(ratio), new TreeMap<>(), "");
    }

    /// Something whose value has the goal.
    public static Figure alone(String name, double value, String unit, Goal goal) {
        double ratio = goal.bound() == 0 ? 1 : value / goal.bound();
        return new Figure(name, value, unit, "", ratio, goal.text() + " " + unit, goal.met(value), new TreeMap<>(), "");
    }

    /// The same with more settings.
    public Figure with(Map<String, String> more) {
        TreeMap<String, String> all = new TreeMap<>(settings);
        all.putAll(more);
        return new Figure(name, value, unit, comparedWith, ratio, goal, met, all, date);
    }

    /// The same with a setting more.
    public Figure with(String setting, Object to) {
        return with(Map.of(setting, to.toString()));
    }

    /// The same, found here and now.
    public Figure found(Instant when) {
        return new Figure(name, value, unit, comparedWith, ratio, goal, met, settings, when.toString());
    }

    private static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
    }
}
