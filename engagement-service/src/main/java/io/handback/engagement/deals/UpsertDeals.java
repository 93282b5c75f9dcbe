package io.handback.engagement.deals;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.identity.Identities;
import io.handback.engagement.people.identity.Ref;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.IdempotencyKeys;
import io.handback.kit.idempotency.Once;
import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes over deals from another system; a deal that says nothing new appends no event.
@ApplicationScoped
class UpsertDeals {

    private final TenantTransactions transactions;
    private final IdempotencyKeys keys;
    private final Deals deals;
    private final Identities identities;
    private final Clock clock;

    UpsertDeals(TenantTransactions transactions, IdempotencyKeys keys, Deals deals, Identities identities, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.deals = deals;
        this.identities = identities;
        this.clock = clock;
    }

    /// The lock comes first: it must be had before anything that takes a transaction id.
    Uni<Once<DealsTaken>> handle(TenantId tenant, @Nullable IdempotencyKey key, Rows<DealRow> rows) {
        Rows<DealRow> distinct = rows.withoutRepeated(DealRow::key);
        return transactions.inTenantSql(tenant, Deals.LOCK,
                db -> keys.once(db, key, DealsTaken.class, () -> upsert(db, distinct).map(DealsTaken::of)));
    }

    private Uni<Outcome<DealRow, Deal>> upsert(TenantConnection db, Rows<DealRow> rows) {
        return situation(db, rows)
                .map(merge -> merge.merge(rows).requireAny())
                .call(outcome -> deals.put(db, outcome.written(), clock.instant()));
    }

    private Uni<DealMerge> situation(TenantConnection db, Rows<DealRow> rows) {
        Set<ExternalKey> keys = rows.all(DealRow::key);
        Set<Identity> owners = rows.all(row -> Ref.identityOf(row.owner()));
        return deals.find(db, keys)
                .chain(known -> identities.find(db, owners).map(people -> new DealMerge(known, people, clock.instant())));
    }
}
