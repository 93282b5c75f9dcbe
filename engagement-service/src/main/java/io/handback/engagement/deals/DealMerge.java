package io.handback.engagement.deals;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.Change.Kind;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.identity.Identity;

/// Compares the deals another system sends with those that are known.
record DealMerge(Map<ExternalKey, Deal> known, Map<Identity, UUID> people, Instant now) {

    Outcome<DealRow, Deal> merge(Rows<DealRow> all) {
        Rows<DealRow> rows = all.refusing(row -> Ref.isUnknown(row.owner(), people), "owner", Ref.UNKNOWN);
        return new Outcome<>(rows, rows.changes(this::change));
    }

    private Change<Deal> change(DealRow row) {
        Deal before = known.get(row.key());
        if (before == null) {
            return new Change<>(new Deal(UUID.randomUUID(), row.key(), facts(row, now), 1), Kind.CREATED);
        }
        Deal after = before.with(facts(row, before.facts().createdAt()));
        return new Change<>(after, after.revision() == before.revision() ? Kind.UNCHANGED : Kind.UPDATED);
    }

    private DealFacts facts(DealRow row, Instant createdUnlessSaid) {
        UUID owner = row.owner() == null ? null : people.get(row.owner().identity());
        Amount amount = row.amount() == null ? null : row.amount().plain();
        Instant created = row.createdAt() == null ? createdUnlessSaid : row.createdAt();
        return new DealFacts(row.name(), row.account(), row.stage(), row.status(), amount, row.closeDate(), owner, row.industry(),
                row.segment(), created);
    }
}
