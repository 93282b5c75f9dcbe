package io.handback.engagement.people;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.bulk.Change;
import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.bulk.Row;
import io.handback.engagement.bulk.Rows;
import io.handback.engagement.people.PeopleMerge.Merged;
import io.handback.engagement.people.identity.Identities;
import io.handback.engagement.people.team.Teams;
import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes over people from another system and links those who have signed in before; a row that says nothing new appends no event.
@ApplicationScoped
class UpsertPeople {

    private final TenantTransactions transactions;
    private final People people;
    private final Identities identities;
    private final Teams teams;
    private final Clock clock;

    UpsertPeople(TenantTransactions transactions, People people, Identities identities, Teams teams, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.identities = identities;
        this.teams = teams;
        this.clock = clock;
    }

    Uni<Merged> handle(TenantId tenant, Rows<PersonRow> rows) {
        Rows<PersonRow> distinct = rows.withoutRepeated(PersonRow::key);
        return transactions.inTenantSql(tenant, db -> upsert(db, distinct));
    }

    private Uni<Merged> upsert(TenantConnection db, Rows<PersonRow> rows) {
        return db.lock(People.LOCK)
                .chain(() -> identities.find(db, identitiesIn(rows)))
                .chain(owners -> situation(db, rows, owners))
                .map(situation -> requireAny(situation.merge(rows)))
                .call(merged -> people.put(db, Change.written(merged.changes()), clock.instant()));
    }

    private Uni<PeopleMerge> situation(TenantConnection db, Rows<PersonRow> rows, Map<Identity, UUID> owners) {
        return people.find(db, new HashSet<>(owners.values()))
                .chain(known -> teams.ids(db, teamsIn(rows)).map(found -> new PeopleMerge(owners, known, found)));
    }

    private static Merged requireAny(Merged merged) {
        return new Merged(merged.rows().requireAny(), merged.changes());
    }

    private static Set<Identity> identitiesIn(Rows<PersonRow> rows) {
        Set<Identity> wanted = rows.taken()
                .stream()
                .map(row -> row.value().allIdentities())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(HashSet::new));
        rows.taken()
                .stream()
                .map(row -> row.value().manager())
                .filter(Objects::nonNull)
                .forEach(manager -> wanted.add(new Identity(manager.source(), manager.externalId())));
        return wanted;
    }

    private static Set<ExternalKey> teamsIn(Rows<PersonRow> rows) {
        return rows.taken()
                .stream()
                .map(Row::value)
                .map(PersonRow::team)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
