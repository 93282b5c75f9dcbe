package io.handback.feedback.rating;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// A rating was taken back by its owner.
record RatingWithdrawn(TenantId tenantId, long revision, Instant occurredAt, @JsonUnwrapped RatedVersion rated, Instant receivedAt)
        implements
            LoggedEvent {

    static RatingWithdrawn of(Rating rating) {
        return new RatingWithdrawn(rating.tenant(), rating.revision(), rating.occurredAt(), RatedVersion.of(rating), rating.receivedAt());
    }

    @Override
    public String topic() {
        return RatingGiven.TOPIC;
    }

    @Override
    public String type() {
        return "rating.withdrawn.v1";
    }

    @Override
    public UUID aggregateId() {
        return rated.itemId();
    }
}
