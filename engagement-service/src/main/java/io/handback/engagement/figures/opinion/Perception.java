package io.handback.engagement.figures.opinion;

import org.jspecify.annotations.Nullable;

/// What reps think minus what marketing expected, and what that makes of the item.
public record Perception(double value, Gap classification) {

    /// Null without an estimate or without ratings.
    public static @Nullable Perception of(@Nullable Integer estimate, Sample sample) {
        return estimate == null || sample.n() == 0
                ? null
                : new Perception(Statistics.shown(sample.mean() - estimate), Gap.of(estimate, sample.verdict()));
    }
}
