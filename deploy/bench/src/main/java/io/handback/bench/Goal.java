package io.handback.bench;

import java.util.Locale;

/// What a figure has to reach.
///
/// @param kind from which side
/// @param bound the value that still does
public record Goal(Kind kind, double bound) {

    /// The figure is only reported.
    public static final Goal NONE = new Goal(Kind.NONE, 0);

    /// From which side a bound is met.
    public enum Kind {
        /// the bound or more
        AT_LEAST,
        /// the bound or less
        AT_MOST,
        /// anything
        NONE
    }

    /// Met by this much or more.
    public static Goal atLeast(double bound) {
        return new Goal(Kind.AT_LEAST, bound);
    }

    /// Met by this much or less.
    public static Goal atMost(double bound) {
        return new Goal(Kind.AT_MOST, bound);
    }

    boolean met(double value) {
        return switch (kind) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
            case NONE -> true;
        };
    }

    String text() {
        return switch (kind) {
            case AT_LEAST -> "at least " + number();
            case AT_MOST -> "at most " + number();
            case NONE -> "none, reported";
        };
    }

    private String number() {
        return bound == Math.rint(bound) ? String.format(Locale.ROOT, "%,d", (long) bound) : Double.toString(bound);
    }
}
