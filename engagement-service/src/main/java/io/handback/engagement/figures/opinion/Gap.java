package io.handback.engagement.figures.opinion;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What sales sees otherwise than marketing expected.
public enum Gap {

    /// marketing low (1 or 2), sales liked it
    @JsonProperty("hidden-gem")
    HIDDEN_GEM,
    /// marketing high (4 or 5), sales disliked it
    @JsonProperty("darling")
    DARLING,
    /// neither, or not to be said yet
    @JsonProperty("none")
    NONE;

    private static final int LOW = 2;
    private static final int HIGH = 4;

    /// What an estimate and a verdict make of each other; without a verdict nothing.
    public static Gap of(int estimate, @Nullable Verdict verdict) {
        if (estimate <= LOW && verdict == Verdict.LIKED) {
            return HIDDEN_GEM;
        }
        return estimate >= HIGH && verdict == Verdict.DISLIKED ? DARLING : NONE;
    }
}
