package io.handback.engagement.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.opinion.Estimate;
import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Ratings;

/// An item's figures; `definitions` says by path which definition each figure follows.
record Summary(UUID itemId, String title, String state, int version, @Nullable Integer currentVersion, Ratings ratings,
        @Nullable Estimate estimate, @Nullable Perception gap, Usage usage, @Nullable Instant asOf, @Nullable Double lagSeconds,
        Map<String, String> definitions) {

    /// What was done with the item.
    record Usage(List<ActionCount> actions, long uses, long persons) {}

    /// One action: its class (use, opened, search, buyer), its events, and for use how many uses they are.
    record ActionCount(String action, String actionClass, long events, @Nullable Long uses) {}
}
