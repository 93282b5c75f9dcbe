package io.handback.engagement.figures.reach;

/// How often reps used an item: in all, and in the last 90 days.
public record Uses(long total, long last90Days) {

    /// Never.
    public static final Uses NONE = new Uses(0, 0);
}
