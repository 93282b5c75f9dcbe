package io.handback.feedback.rating;

import java.util.UUID;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/// The situation a rating was given in; each part may be unsaid.
@Embeddable
record DealContext(
        @Nullable UUID dealId,
        @Nullable String stage,
        @Nullable String persona,
        @Nullable String industry,
        @Nullable String channel,
        @Nullable Boolean usedWithBuyer) {

    static final DealContext UNSAID = new DealContext(null, null, null, null, null, null);
}
