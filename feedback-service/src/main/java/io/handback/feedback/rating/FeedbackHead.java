package io.handback.feedback.rating;

import java.util.UUID;

/// Which feedback, on which version of which item: what every event of marketing's feed begins with.
///
/// @param itemTitle the item's title when it was rated
public record FeedbackHead(UUID feedbackId, UUID itemId, String itemTitle, int version) {

    static FeedbackHead of(Rating rating) {
        return new FeedbackHead(rating.ratingId(), rating.itemId(), rating.itemTitle(), rating.version());
    }
}
