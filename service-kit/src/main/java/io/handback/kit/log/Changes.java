package io.handback.kit.log;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// What a transaction will write: statements, and the events that tell of them. They are collected, so that [EventLog#write] sends
/// all of them without waiting for each, and all events in one statement.
public final class Changes {

    private final TenantConnection db;
    private final List<Uni<Void>> statements = new ArrayList<>();
    private final List<LoggedEvent> events = new ArrayList<>();

    /// Nothing yet.
    public Changes(TenantConnection db) {
        this.db = db;
    }

    /// A statement more, with `$1`-style parameters; executed after those before it.
    public Changes execute(String statement, @Nullable Object... parameters) {
        statements.add(db.execute(statement, parameters).replaceWithVoid());
        return this;
    }

    /// An event more; appended after those before it.
    public Changes tell(LoggedEvent event) {
        events.add(event);
        return this;
    }

    TenantConnection db() {
        return db;
    }

    List<Uni<Void>> statements() {
        return List.copyOf(statements);
    }

    List<LoggedEvent> events() {
        return List.copyOf(events);
    }
}
