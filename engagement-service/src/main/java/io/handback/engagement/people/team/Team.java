package io.handback.engagement.people.team;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;

/// A team, the system it comes from, and who leads it.
record Team(UUID teamId, ExternalKey key, String name, @Nullable String region, @Nullable UUID leadId, long revision) {

    boolean saysTheSameAs(Team other) {
        return equals(new Team(other.teamId, other.key, other.name, other.region, other.leadId, revision));
    }
}
