package io.handback.engagement.figures;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What sales sees otherwise than marketing expected.
enum Gap {

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

    static Gap of(int estimate, @Nullable Verdict verdict) {
        if (estimate <= LOW && verdict == Verdict.LIKED) {
            return HIDDEN_GEM;
        }
        return estimate >= HIGH && verdict == Verdict.DISLIKED ? DARLING : NONE;
    }
}
