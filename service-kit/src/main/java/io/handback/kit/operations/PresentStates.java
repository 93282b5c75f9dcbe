package io.handback.kit.operations;

import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.log.EventLog;
import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Appends present states to the event log again, for a `Republisher` whose aggregates are all written under one lock.
@ApplicationScoped
public class PresentStates {

    private final EventLog events;

    PresentStates(EventLog events) {
        this.events = events;
    }

    /// Takes the writers' lock (an older state must not follow a newer one on the topic), reads the states and appends them.
    ///
    /// @param lock what the writers of these aggregates lock
    /// @param states the next states, in the order of their ids
    public <E extends LoggedEvent> Uni<Republisher.Chunk> append(TenantConnection db, String lock,
            Supplier<Uni<? extends List<E>>> states) {
        return db.lock(lock)
                .chain(states)
                .call(found -> events.appendAll(db, found))
                .map(PresentStates::chunk);
    }

    private static Republisher.Chunk chunk(List<? extends LoggedEvent> found) {
        return new Republisher.Chunk(found.size(), found.isEmpty() ? null : found.getLast().aggregateId());
    }
}
