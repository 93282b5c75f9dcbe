package io.handback.local.status;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// What a service's `/q/metrics` says (Prometheus text format).
record Metrics(List<String> lines) {

    static Metrics parse(String text) {
        return new Metrics(text.lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /// The sum over all labels of a metric; empty when there is no such metric.
    OptionalDouble sum(String name) {
        double[] values = lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .mapToDouble(Metrics::value)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return values.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(values)
                        .sum());
    }

    private static double value(String line) {
        // a label value may contain blanks; the value stands behind the labels
        String[] parts = line.substring(line.lastIndexOf('}') + 1)
                .strip()
                .split(" ", -1);
        String number = parts[line.contains("}") ? 0 : 1];
        return switch (number) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(number);
        };
    }
}
