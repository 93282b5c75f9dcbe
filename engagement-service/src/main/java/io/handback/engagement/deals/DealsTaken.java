package io.handback.engagement.deals;

import java.util.List;
import java.util.UUID;

import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.RefusedRow;

/// What became of the rows of a list of deals; `index` counts from 0.
record DealsTaken(int created, int updated, int unchanged, List<RefusedRow> refused, List<DealKey> deals) {

    /// A row's key and the id the deal has here.
    record DealKey(String source, String externalId, UUID dealId) {}

    static DealsTaken of(Outcome<DealRow, Deal> outcome) {
        return new DealsTaken(outcome.created(), outcome.updated(), outcome.unchanged(), outcome.rows().refused(),
                outcome.values().stream().map(DealsTaken::key).toList());
    }

    private static DealKey key(Deal deal) {
        return new DealKey(deal.key().source(), deal.key().externalId(), deal.dealId());
    }
}
