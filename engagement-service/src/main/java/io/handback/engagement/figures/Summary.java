package io.handback.engagement.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// An item's figures; `definitions` says by path which definition each figure follows.
record Summary(UUID itemId, String title, String state, int version, @Nullable Integer currentVersion, Ratings ratings,
        @Nullable Estimate estimate, @Nullable Perception gap, Usage usage, @Nullable Instant asOf, @Nullable Double lagSeconds,
        Map<String, String> definitions) {

    /// What reps think; `fewerThan` says that n is too small to conclude anything.
    record Ratings(int n, @Nullable Double mean, List<Integer> distribution, @Nullable Share helpful, Conclusion verdict,
            @Nullable Integer fewerThan) {}

    /// A share and the bounds of its 95 % interval.
    record Share(double share, double lower, double upper) {}

    /// A verdict, or why there is none.
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Conclusion(@Nullable Verdict value, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}

    /// What marketing expected.
    record Estimate(int value, List<String> reservations) {}

    /// What reps think minus what marketing expected, and what that makes of the item.
    record Perception(double value, Gap classification) {}

    /// What was done with the item.
    record Usage(List<ActionCount> actions, long uses, long persons) {}

    /// One action: its class (use, opened, search, buyer), its events, and for use how many uses they are.
    record ActionCount(String action, String actionClass, long events, @Nullable Long uses) {}
}
