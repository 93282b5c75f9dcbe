package io.handback.feedback.listing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Behind which rating a page begins; without both parts it is the first page.
record ListPlace(@Nullable OffsetDateTime time, @Nullable UUID id) {

    /// The place a cursor stands for.
    static ListPlace of(List<String> position) {
        return position.isEmpty()
                ? new ListPlace(null, null)
                : new ListPlace(Instant.parse(position.getFirst()).atOffset(ZoneOffset.UTC), UUID.fromString(position.getLast()));
    }

    /// What a cursor keeps of the last rating of a page.
    static List<String> position(Instant ratedAt, UUID feedbackId) {
        return List.of(ratedAt.toString(), feedbackId.toString());
    }
}
