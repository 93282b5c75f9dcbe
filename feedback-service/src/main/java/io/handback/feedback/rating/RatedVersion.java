package io.handback.feedback.rating;

import java.util.UUID;

/// Which rating of whom, of which version of which item: the head of internal facts.
record RatedVersion(UUID ratingId, UUID itemId, int version, UUID personId) {

    static RatedVersion of(Rating rating) {
        return new RatedVersion(rating.ratingId(), rating.itemId(), rating.version(), rating.personId());
    }
}
