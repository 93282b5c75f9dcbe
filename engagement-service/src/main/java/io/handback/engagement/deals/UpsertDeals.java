package io.handback.engagement.deals;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.identity.Identities;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes over deals from another system; a deal that says nothing new appends no event.
@ApplicationScoped
class UpsertDeals {

    /// What became of the rows.
    record Outcome(Rows<DealRow> rows, List<Change<Deal>> changes) {}

    private final TenantTransactions transactions;
    private final Deals deals;
    private final Identities identities;
    private final Clock clock;

    UpsertDeals(TenantTransactions transactions, Deals deals, Identities identities, Clock clock) {
        this.transactions = transactions;
        this.deals = deals;
        this.identities = identities;
        this.clock = clock;
    }

    Uni<Outcome> handle(TenantId tenant, Rows<DealRow> rows) {
        Rows<DealRow> distinct = rows.withoutRepeated(DealRow::key);
        return transactions.inTenantSql(tenant, db -> upsert(db, distinct));
    }

    private Uni<Outcome> upsert(TenantConnection db, Rows<DealRow> rows) {
        return db.lock(Deals.LOCK)
                .chain(() -> situation(db, rows))
                .map(merge -> outcome(merge, rows))
                .call(outcome -> deals.put(db, Change.written(outcome.changes()), clock.instant()));
    }

    private Uni<DealMerge> situation(TenantConnection db, Rows<DealRow> rows) {
        Set<ExternalKey> keys = rows.taken().stream().map(row -> row.value().key()).collect(Collectors.toSet());
        Set<Identity> owners = rows.taken()
                .stream()
                .map(row -> row.value().owner())
                .filter(Objects::nonNull)
                .map(Ref::identity)
                .collect(Collectors.toSet());
        return deals.find(db, keys)
                .chain(known -> identities.find(db, owners).map(people -> new DealMerge(known, people, clock.instant())));
    }

    private static Outcome outcome(DealMerge merge, Rows<DealRow> rows) {
        Rows<DealRow> checked = merge.check(rows).requireAny();
        return new Outcome(checked, merge.changes(checked));
    }
}
