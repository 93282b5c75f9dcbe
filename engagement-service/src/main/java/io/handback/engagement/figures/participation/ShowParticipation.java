package io.handback.engagement.figures.participation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.Definitions;
import io.handback.engagement.figures.Freshness;
import io.handback.engagement.figures.Viewer;
import io.handback.engagement.figures.participation.Participation.Rest;
import io.handback.engagement.figures.participation.Participation.TeamView;
import io.handback.engagement.figures.participation.Participation.Total;
import io.handback.engagement.figures.reach.TenantDays;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.reach.Window;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Shows who takes part: all teams to marketing, the own ones to a lead.
@ApplicationScoped
class ShowParticipation {

    private static final Map<String, String> DEFINITIONS = Map.of("teams", Definitions.PARTICIPATION, "other", Definitions.PARTICIPATION,
            "total", Definitions.PARTICIPATION, "asOf", Definitions.AS_OF);

    private record Counted(Window window, List<TeamCount> teams) {}

    private final TenantTransactions transactions;
    private final Actors actors;
    private final TenantDays days;
    private final Participations participations;
    private final Freshness freshness;

    ShowParticipation(TenantTransactions transactions, Actors actors, TenantDays days, Participations participations, Freshness freshness) {
        this.transactions = transactions;
        this.actors = actors;
        this.days = days;
        this.participations = participations;
        this.freshness = freshness;
    }

    Uni<Participation> handle(Caller caller) {
        boolean all = Viewer.of(caller.roles()).seesCosts();
        Instant asOf = freshness.asOf();
        return actors.require(caller)
                .chain(actor -> transactions.inTenantSql(caller.tenant(), db -> count(db, all ? null : actor.personId())))
                .map(counted -> view(counted, asOf));
    }

    private Uni<Counted> count(TenantConnection db, @Nullable UUID lead) {
        return days.today(db)
                .map(today -> today.last(Today.MONTH))
                .chain(window -> teams(db, window, lead).map(teams -> new Counted(window, teams)));
    }

    private Uni<List<TeamCount>> teams(TenantConnection db, Window window, @Nullable UUID lead) {
        return lead == null ? participations.all(db, window) : participations.ofLed(db, window, lead);
    }

    private Participation view(Counted counted, @Nullable Instant asOf) {
        Hiding hiding = Hiding.of(counted.teams());
        List<TeamView> teams = counted.teams().stream().flatMap(team -> view(team, hiding)).toList();
        TeamCount other = hiding.other();
        Rest rest = hiding.showsOther() ? new Rest(other.activeReps(), other.participants()) : null;
        return new Participation(teams, rest, Total.of(TeamCount.total(counted.teams())), counted.window(), asOf,
                freshness.lagSeconds(asOf), DEFINITIONS);
    }

    private static Stream<TeamView> view(TeamCount team, Hiding hiding) {
        UUID id = team.teamId();
        return id == null ? Stream.empty() : Stream.of(TeamView.of(id, team, hiding));
    }
}
