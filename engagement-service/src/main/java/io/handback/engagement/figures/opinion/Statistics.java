package io.handback.engagement.figures.opinion;

/// The arithmetic of shares.
public final class Statistics {

    /// The 97.5 % quantile of the normal distribution.
    private static final double Z = 1.959963984540054;

    private Statistics() {}

    /// Wilson's 95 % score interval of a share (E. B. Wilson, 1927), for `n` of at least 1.
    public static Interval wilson(long successes, long n) {
        if (n < 1 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("a share needs 0 <= successes <= n and n >= 1");
        }
        double share = (double) successes / n;
        double square = Z * Z;
        double centre = share + square / (2 * n);
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4.0 * n * n));
        double scale = 1 + square / n;
        return new Interval(Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale));
    }

    /// A figure as it is shown: four places.
    public static double shown(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
