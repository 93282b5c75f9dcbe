package io.handback.engagement.people.team;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.EventLog;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Appends the present state of all teams again. It takes the writers' lock: an older state must not follow a newer one on the topic.
@ApplicationScoped
class TeamsRepublisher implements Republisher {

    private final Teams teams;
    private final EventLog events;

    TeamsRepublisher(Teams teams, EventLog events) {
        this.teams = teams;
        this.events = events;
    }

    @Override
    public String kind() {
        return "teams";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return db.lock(UpsertTeams.LOCK)
                .chain(() -> teams.after(db, after, limit))
                .call(found -> events.appendAll(db, found))
                .map(TeamsRepublisher::chunk);
    }

    private static Chunk chunk(List<TeamChanged> found) {
        return new Chunk(found.size(), found.isEmpty() ? null : found.getLast().teamId());
    }
}
