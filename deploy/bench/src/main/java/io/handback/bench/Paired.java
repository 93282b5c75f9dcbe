package io.handback.local.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// One line of the result: medians over all pairs, and the median of the pairs' ratios (not the ratio of the medians).
///
/// @param name what was measured
/// @param unit in what
/// @param handback with Handback
/// @param limit without it
/// @param ratio Handback over limit within a pair
record Line(String name, String unit, double handback, double limit, double ratio) {

    static List<Line> of(List<Pair> pairs) {
        return List.of(
                line("usage intake", "events/s", pairs, pair -> pair.usage().perSecond(), pair -> pair.producer().perSecond()),
                line("ratings", "writes/s", pairs, pair -> pair.ratings().perSecond(), pair -> pair.commits().perSecond()),
                line("ratings, p50", "ms", pairs, pair -> pair.ratings().p50(), pair -> pair.commits().p50()),
                line("ratings, p99", "ms", pairs, pair -> pair.ratings().p99(), pair -> pair.commits().p99()));
    }

    private static Line line(String name, String unit, List<Pair> pairs, ToDoubleFunction<Pair> handback, ToDoubleFunction<Pair> limit) {
        return new Line(name, unit, median(pairs, handback), median(pairs, limit),
                median(pairs, pair -> handback.applyAsDouble(pair) / limit.applyAsDouble(pair)));
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return median(pairs.stream().mapToDouble(value).toArray());
    }

    /// The middle value; of an even number of values the mean of the two in the middle.
    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
