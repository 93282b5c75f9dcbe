package io.handback.engagement.people.team;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// The whole state of a team after a change.
record TeamChanged(TenantId tenantId, long revision, Instant occurredAt, UUID teamId, String source, String externalId, String name,
        @Nullable String region, @Nullable UUID leadId) implements LoggedEvent {

    static final String TYPE = "team.changed.v1";
    static final String TOPIC = "handback.people.v1";

    static TeamChanged of(TenantId tenant, Team team, Instant at) {
        return new TeamChanged(tenant, team.revision(), at, team.teamId(), team.key().source(), team.key().externalId(), team.name(),
                team.region(), team.leadId());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID aggregateId() {
        return teamId;
    }
}
