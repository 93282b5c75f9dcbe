package io.handback.engagement.figures.opinion;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What marketing expected: 1 to 5, and what it doubted itself.
public record Estimate(int value, List<String> reservations) {

    /// Null when marketing gave none.
    public static @Nullable Estimate of(@Nullable Integer value, List<String> reservations) {
        return value == null ? null : new Estimate(value, reservations);
    }
}
