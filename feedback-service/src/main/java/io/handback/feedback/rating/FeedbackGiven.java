package io.handback.feedback.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// Feedback as marketing sees it, inside and outside: who gave it, and in which situation, stands in it only if it was signed.
record FeedbackGiven(TenantId tenantId, long revision, Instant occurredAt, @JsonUnwrapped FeedbackHead head, int stars,
        List<String> reasons, @Nullable String comment, boolean signed, @Nullable SignedBy rater, Instant receivedAt)
        implements
            LoggedEvent {

    static final String TOPIC = "handback.feed.v1";

    static FeedbackGiven of(Rating rating, Said said, @Nullable SignedBy rater) {
        return new FeedbackGiven(rating.tenant(), rating.revision(), rating.occurredAt(), FeedbackHead.of(rating), rating.stars(),
                rating.reasons(), said.comment(), rating.signed(), rating.signed() ? rater : null, rating.receivedAt());
    }

    /// The rater of signed feedback.
    record SignedBy(String name, @Nullable String team, @Nullable String deal, @Nullable String stage, @Nullable String persona,
            @Nullable String industry, @Nullable String channel, @Nullable Boolean usedWithBuyer) {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "feedback.given.v1";
    }

    @Override
    public UUID aggregateId() {
        return head.itemId();
    }
}
