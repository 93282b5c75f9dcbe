package io.handback.feedback.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// A rating was given or replaced: the internal fact, with opaque ids of person, text and deal.
record RatingGiven(TenantId tenantId, long revision, Instant occurredAt, @JsonUnwrapped RatedVersion rated, List<String> raterRoles,
        int stars, List<String> reasons, @Nullable UUID textId, boolean signed, @JsonUnwrapped DealContext context, Instant receivedAt)
        implements
            LoggedEvent {

    static final String TOPIC = "handback.feedback.v1";

    static RatingGiven of(Rating rating) {
        return new RatingGiven(rating.tenant(), rating.revision(), rating.occurredAt(), RatedVersion.of(rating), rating.raterRoles(),
                rating.stars(), rating.reasons(), rating.textId(), rating.signed(), rating.context(), rating.receivedAt());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return "rating.given.v1";
    }

    @Override
    public UUID aggregateId() {
        return rated.itemId();
    }
}
