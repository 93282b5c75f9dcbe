package io.handback.engagement.deals;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A deal as an admin sees it.
@Schema(name = "Deal")
record DealView(UUID dealId, String source, String externalId, @JsonUnwrapped DealFacts facts) {

    static DealView of(Deal deal) {
        return new DealView(deal.dealId(), deal.key().source(), deal.key().externalId(), deal.facts());
    }
}
