package io.handback.feedback.deals;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

import io.handback.kit.inbox.Fact;

/// What this service understands of engagement-service's events about deals.
sealed interface DealFact {

    /// The whole state of a deal, of which only its names are kept here.
    record DealChanged(UUID dealId, long revision, String source, String externalId, String name) implements DealFact {

        public DealChanged {
            requireNonNull(dealId, "dealId");
            requireNonNull(source, "source");
            requireNonNull(externalId, "externalId");
            requireNonNull(name, "name");
        }
    }

    /// A deal is gone.
    record DealErased(UUID dealId) implements DealFact {}

    /// Nothing for this service.
    record Unrelated() implements DealFact {}

    static DealFact of(Fact fact) {
        if (!fact.type().equals("deal.changed.v1")) {
            return new Unrelated();
        }
        return fact.tombstone() ? new DealErased(fact.aggregateId()) : fact.read(DealChanged.class);
    }
}
