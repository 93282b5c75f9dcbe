package io.handback.engagement.figures.reach;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.opinion.Statistics;

/// How many of an item's target group used it.
///
/// @param users members with at least one use
/// @param group active reps in the item's audience
public record Adoption(int users, int group) {

    /// Nobody, of nobody.
    public static final Adoption NONE = new Adoption(0, 0);
    /// A group smaller than this is not spoken of.
    public static final int LEAST = 5;

    private static final String EMPTY = "nobody is in its audience";

    /// Adoption as it is shown.
    @Schema(name = "Adoption")
    public record View(@Nullable Double share, @Nullable Integer users, @Nullable Integer group, @Nullable Integer fewerThan,
            @Nullable String reason) {}

    /// Whether there are enough to speak of.
    public boolean isShown() {
        return group >= LEAST;
    }

    /// Whether there is somebody it is for, and nobody of them used it.
    public boolean isMissed() {
        return group > 0 && users == 0;
    }

    /// The share, for a group that is not empty.
    public double share() {
        return (double) users / group;
    }

    /// What may be shown: nothing but that they are few, of a group of fewer than five.
    public View view() {
        if (group == 0) {
            return new View(null, null, 0, null, EMPTY);
        }
        return isShown()
                ? new View(Statistics.shown(share()), users, group, null, null)
                : new View(null, null, null, LEAST, null);
    }
}
