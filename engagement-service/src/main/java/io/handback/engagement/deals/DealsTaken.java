package io.handback.engagement.deals;

import java.util.List;
import java.util.UUID;

import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.RefusedRow;

/// What became of the rows of a list of deals; `index` counts from 0.
record DealsTaken(int created, int updated, int unchanged, List<RefusedRow> refused, List<DealKey> deals) {

    /// A row's key and the id the deal has here.
    record DealKey(String source, String externalId, UUID dealId) {}

    static DealsTaken of(UpsertDeals.Outcome outcome) {
        List<Change<Deal>> changes = outcome.changes();
        return new DealsTaken(Change.count(changes, Kind.CREATED), Change.count(changes, Kind.UPDATED),
                Change.count(changes, Kind.UNCHANGED), outcome.rows().refused(),
                changes.stream().map(change -> key(change.value())).toList());
    }

    private static DealKey key(Deal deal) {
        return new DealKey(deal.key().source(), deal.key().externalId(), deal.dealId());
    }
}
