package io.handback.engagement.figures.opinion;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What reps think; `fewerThan` says that n is too small to conclude anything. The distribution is absent where many items are listed.
public record Ratings(int n, @Nullable Double mean, @Nullable List<Integer> distribution, @Nullable Share helpful, Conclusion verdict,
        @Nullable Integer fewerThan) {

    /// Everything that can be said of a sample.
    public static Ratings of(Sample sample) {
        return make(sample, sample.distribution());
    }

    /// The same without the distribution.
    public static Ratings brief(Sample sample) {
        return make(sample, null);
    }

    private static Ratings make(Sample sample, @Nullable List<Integer> distribution) {
        int n = sample.n();
        Double mean = n == 0 ? null : Statistics.shown(sample.mean());
        return new Ratings(n, mean, distribution, Share.of(sample.helpful(), n), Conclusion.of(sample.verdict()),
                n < Verdict.LEAST ? Verdict.LEAST : null);
    }
}
