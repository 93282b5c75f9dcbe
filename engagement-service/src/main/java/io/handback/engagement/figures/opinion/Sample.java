package io.handback.engagement.figures.opinion;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/// The ratings that count for a version: how many raters gave 1, 2, 3, 4 and 5 stars.
public record Sample(List<Integer> distribution) {

    private static final int HELPFUL_FROM = 4;

    /// Copies, so that nobody can change it later.
    public Sample {
        distribution = List.copyOf(distribution);
    }

    /// Of five counts, those of 1 star first.
    public static Sample of(int[] byStars) {
        return new Sample(IntStream.of(byStars).boxed().toList());
    }

    /// How many raters.
    public int n() {
        return distribution.stream().mapToInt(Integer::intValue).sum();
    }

    /// How many gave 4 or 5 stars.
    public int helpful() {
        return IntStream.range(HELPFUL_FROM - 1, distribution.size()).map(distribution::get).sum();
    }

    /// The mean of the stars, for at least one rating.
    public double mean() {
        int stars = IntStream.range(0, distribution.size()).map(i -> (i + 1) * distribution.get(i)).sum();
        return (double) stars / n();
    }

    /// What reps make of it; null with too few raters.
    public @Nullable Verdict verdict() {
        return Verdict.of(helpful(), n());
    }
}
