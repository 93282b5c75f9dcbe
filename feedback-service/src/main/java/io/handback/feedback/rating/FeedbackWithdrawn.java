package io.handback.feedback.rating;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// Feedback was taken back, as marketing sees it.
record FeedbackWithdrawn(TenantId tenantId, long revision, Instant occurredAt, @JsonUnwrapped FeedbackHead head,
        Instant receivedAt) implements LoggedEvent {

    static FeedbackWithdrawn of(Rating rating) {
        return new FeedbackWithdrawn(rating.tenant(), rating.revision(), rating.occurredAt(), FeedbackHead.of(rating),
                rating.receivedAt());
    }

    @Override
    public String topic() {
        return FeedbackGiven.TOPIC;
    }

    @Override
    public String type() {
        return "feedback.withdrawn.v1";
    }

    @Override
    public UUID aggregateId() {
        return head.itemId();
    }
}
