package io.handback.feedback.rating;

import java.util.UUID;

/// What there is one rating for.
public record RatingKey(UUID personId, UUID itemId, int version) {

    /// The name of the lock that makes a transaction the only writer of the rating.
    String lock() {
        return "rating:" + personId + ":" + itemId + ":" + version;
    }
}
