package io.handback.engagement.people.team;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.operations.PresentStates;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Appends the present state of all teams again.
@ApplicationScoped
class TeamsRepublisher implements Republisher {

    private final Teams teams;
    private final PresentStates states;

    TeamsRepublisher(Teams teams, PresentStates states) {
        this.teams = teams;
        this.states = states;
    }

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return states.append(db, UpsertTeams.LOCK, () -> teams.after(db, after, limit));
    }
}
