package io.handback.engagement.figures.opinion;

import org.jspecify.annotations.Nullable;

/// A share and the bounds of its 95 % interval (Wilson), with four places.
public record Share(double share, double lower, double upper) {

    /// The share of so many; null when there is nothing to share.
    public static @Nullable Share of(long successes, long n) {
        if (n == 0) {
            return null;
        }
        Interval bounds = Statistics.wilson(successes, n);
        return new Share(Statistics.shown((double) successes / n), Statistics.shown(bounds.lower()), Statistics.shown(bounds.upper()));
    }
}
