package io.handback.engagement.figures;

import java.util.List;
import java.util.stream.IntStream;

/// The ratings that count for a version: how many raters gave 1, 2, 3, 4 and 5 stars.
record Sample(List<Integer> distribution) {

    private static final int HELPFUL_FROM = 4;

    Sample {
        distribution = List.copyOf(distribution);
    }

    static Sample of(int[] byStars) {
        return new Sample(IntStream.of(byStars).boxed().toList());
    }

    int n() {
        return distribution.stream().mapToInt(Integer::intValue).sum();
    }

    int helpful() {
        return IntStream.range(HELPFUL_FROM - 1, distribution.size()).map(distribution::get).sum();
    }

    /// The mean of the stars, for at least one rating.
    double mean() {
        int stars = IntStream.range(0, distribution.size()).map(i -> (i + 1) * distribution.get(i)).sum();
        return (double) stars / n();
    }
}
