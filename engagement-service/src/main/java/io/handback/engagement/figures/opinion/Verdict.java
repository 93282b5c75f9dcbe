package io.handback.engagement.figures.opinion;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What reps make of a version.
public enum Verdict {

    /// the lower bound of the helpful share is over one half
    @JsonProperty("liked")
    LIKED,
    /// the upper bound of the helpful share is under one half
    @JsonProperty("disliked")
    DISLIKED,
    /// neither
    @JsonProperty("undecided")
    UNDECIDED;

    /// How many raters a verdict needs.
    public static final int LEAST = 5;

    private static final double HALF = 0.5;

    /// The verdict of so many helpful ratings; null with too few raters.
    public static @Nullable Verdict of(long helpful, long n) {
        if (n < LEAST) {
            return null;
        }
        Interval share = Statistics.wilson(helpful, n);
        if (share.lower() > HALF) {
            return LIKED;
        }
        return share.upper() < HALF ? DISLIKED : UNDECIDED;
    }
}
