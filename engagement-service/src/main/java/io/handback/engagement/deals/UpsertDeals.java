package io.handback.engagement.deals;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Outcome;
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

    Uni<Outcome<DealRow, Deal>> handle(TenantId tenant, Rows<DealRow> rows) {
        Rows<DealRow> distinct = rows.withoutRepeated(DealRow::key);
        return transactions.inTenantSql(tenant, db -> upsert(db, distinct));
    }

    private Uni<Outcome<DealRow, Deal>> upsert(TenantConnection db, Rows<DealRow> rows) {
        return db.lock(Deals.LOCK)
                .chain(() -> situation(db, rows))
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
