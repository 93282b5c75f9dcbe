package io.handback.kit.operations;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Appends the present state of one kind of aggregate to the event log again, under its present revision, so that lost copies heal.
public interface Republisher {

    /// What is republished, for the report: `items`, `people`.
    String kind();

    /// Appends up to `limit` aggregates with ids above `after`, in the order of their ids; each call is one short transaction.
    Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit);

    /// How many were appended, and the last id; null when none was.
    record Chunk(int count, @Nullable UUID last) {}
}
