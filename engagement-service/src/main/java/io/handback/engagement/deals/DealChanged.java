package io.handback.engagement.deals;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// The whole state of a deal after a change.
record DealChanged(TenantId tenantId, long revision, Instant occurredAt, UUID dealId, String source, String externalId,
        @JsonUnwrapped DealFacts facts) implements LoggedEvent {

    static final String TYPE = "deal.changed.v1";
    static final String TOPIC = "handback.deals.v1";

    static DealChanged of(TenantId tenant, Deal deal, Instant at) {
        return new DealChanged(tenant, deal.revision(), at, deal.dealId(), deal.key().source(), deal.key().externalId(), deal.facts());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID aggregateId() {
        return dealId;
    }
}
