package io.handback.engagement.deals;

import java.util.UUID;

import io.handback.engagement.bulk.ExternalKey;

/// A deal and the system it comes from.
record Deal(UUID dealId, ExternalKey key, DealFacts facts, long revision) {

    /// The next state, or this one when nothing is different.
    Deal with(DealFacts newFacts) {
        return newFacts.equals(facts) ? this : new Deal(dealId, key, newFacts, revision + 1);
    }
}
