package io.handback.engagement.people.team;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes over teams from another system; a team that says nothing new appends no event.
@ApplicationScoped
class UpsertTeams {

    /// One writer of teams at a time per tenant, so that each team's events stand in the order of its revisions.
    static final String LOCK = "teams";

    private final TenantTransactions transactions;
    private final IdempotencyKeys keys;
    private final Teams teams;
    private final Identities identities;
    private final EventLog events;
    private final Clock clock;

    UpsertTeams(TenantTransactions transactions, IdempotencyKeys keys, Teams teams, Identities identities, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.teams = teams;
        this.identities = identities;
        this.events = events;
        this.clock = clock;
    }

    /// The lock comes first: it must be had before anything that takes a transaction id.
    Uni<Once<TeamResource.TeamsTaken>> handle(TenantId tenant, @Nullable IdempotencyKey key, Rows<TeamRow> rows) {
        Rows<TeamRow> distinct = rows.withoutRepeated(TeamRow::key);
        return transactions.inTenantSql(tenant, LOCK,
                db -> keys.once(db, key, TeamResource.TeamsTaken.class, () -> upsert(db, distinct).map(TeamResource.TeamsTaken::of)));
    }

    private Uni<Outcome<TeamRow, Team>> upsert(TenantConnection db, Rows<TeamRow> rows) {
        return situation(db, rows)
                .map(merge -> merge.merge(rows).requireAny())
                .call(outcome -> write(db, outcome.written()));
    }

    private Uni<TeamMerge> situation(TenantConnection db, Rows<TeamRow> rows) {
        Set<ExternalKey> keys = rows.all(TeamRow::key);
        Set<Identity> leads = rows.all(row -> Ref.identityOf(row.lead()));
        return teams.find(db, keys)
                .chain(known -> identities.find(db, leads).map(people -> new TeamMerge(known, people)));
    }

    private Uni<Void> write(TenantConnection db, List<Team> changed) {
        Instant now = clock.instant();
        return teams.put(db, changed, now)
                .chain(() -> events.appendAll(db, changed.stream().map(team -> TeamChanged.of(db.tenant(), team, now)).toList()));
    }
}
