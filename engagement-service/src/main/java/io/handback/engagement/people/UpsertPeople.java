package io.handback.engagement.people;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.Outcome;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.identity.Identities;
import io.handback.engagement.people.team.Teams;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.IdempotencyKeys;
import io.handback.kit.idempotency.Once;
import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes over people from another system and links those who have signed in before; a row that says nothing new appends no event.
@ApplicationScoped
class UpsertPeople {

    private final TenantTransactions transactions;
    private final IdempotencyKeys keys;
    private final People people;
    private final Identities identities;
    private final Teams teams;
    private final Clock clock;

    UpsertPeople(TenantTransactions transactions, IdempotencyKeys keys, People people, Identities identities, Teams teams, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.people = people;
        this.identities = identities;
        this.teams = teams;
        this.clock = clock;
    }

    /// The lock comes first: it must be had before anything that takes a transaction id.
    Uni<Once<PeopleTaken>> handle(TenantId tenant, @Nullable IdempotencyKey key, Rows<PersonRow> rows) {
        Rows<PersonRow> distinct = rows.withoutRepeated(PersonRow::key);
        return transactions.inTenantSql(tenant, People.LOCK,
                db -> keys.once(db, key, PeopleTaken.class, () -> upsert(db, distinct).map(PeopleTaken::of)));
    }

    private Uni<Outcome<PersonRow, Person>> upsert(TenantConnection db, Rows<PersonRow> rows) {
        return identities.find(db, identitiesIn(rows))
                .chain(owners -> situation(db, rows, owners))
                .map(situation -> situation.merge(rows).requireAny())
                .call(outcome -> people.put(db, outcome.written(), clock.instant()));
    }

    private Uni<PeopleMerge> situation(TenantConnection db, Rows<PersonRow> rows, Map<Identity, UUID> owners) {
        return people.find(db, new HashSet<>(owners.values()))
                .chain(known -> teams.ids(db, rows.all(PersonRow::team)).map(found -> new PeopleMerge(owners, known, found)));
    }

    private static Set<Identity> identitiesIn(Rows<PersonRow> rows) {
        Set<Identity> wanted = new HashSet<>(rows.all(PeopleMerge::managerOf));
        rows.taken().forEach(row -> wanted.addAll(row.value().allIdentities()));
        return wanted;
    }
}
