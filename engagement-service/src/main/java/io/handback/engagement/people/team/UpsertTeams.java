package io.handback.engagement.people.team;

import java.time.Clock;
import java.time.Instant;
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
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes over teams from another system; a team that says nothing new appends no event.
@ApplicationScoped
class UpsertTeams {

    /// What became of the rows.
    record Outcome(Rows<TeamRow> rows, List<Change<Team>> changes) {}

    /// One writer of teams at a time per tenant, so that each team's events stand in the order of its revisions.
    static final String LOCK = "teams";

    private final TenantTransactions transactions;
    private final Teams teams;
    private final Identities identities;
    private final EventLog events;
    private final Clock clock;

    UpsertTeams(TenantTransactions transactions, Teams teams, Identities identities, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.teams = teams;
        this.identities = identities;
        this.events = events;
        this.clock = clock;
    }

    Uni<Outcome> handle(TenantId tenant, Rows<TeamRow> rows) {
        Rows<TeamRow> distinct = rows.withoutRepeated(TeamRow::key);
        return transactions.inTenantSql(tenant, db -> upsert(db, distinct));
    }

    private Uni<Outcome> upsert(TenantConnection db, Rows<TeamRow> rows) {
        return db.lock(LOCK)
                .chain(() -> situation(db, rows))
                .map(merge -> outcome(merge, rows))
                .call(outcome -> write(db, Change.written(outcome.changes())));
    }

    private Uni<TeamMerge> situation(TenantConnection db, Rows<TeamRow> rows) {
        Set<ExternalKey> keys = rows.taken().stream().map(row -> row.value().key()).collect(Collectors.toSet());
        Set<Identity> leads = rows.taken()
                .stream()
                .map(row -> row.value().lead())
                .filter(Objects::nonNull)
                .map(Ref::identity)
                .collect(Collectors.toSet());
        return teams.find(db, keys)
                .chain(known -> identities.find(db, leads).map(people -> new TeamMerge(known, people)));
    }

    private static Outcome outcome(TeamMerge merge, Rows<TeamRow> rows) {
        Rows<TeamRow> checked = merge.check(rows).requireAny();
        return new Outcome(checked, merge.changes(checked));
    }

    private Uni<Void> write(TenantConnection db, List<Team> changed) {
        Instant now = clock.instant();
        return teams.put(db, changed, now)
                .chain(() -> events.appendAll(db, changed.stream().map(team -> TeamChanged.of(db.tenant(), team, now)).toList()));
    }
}
