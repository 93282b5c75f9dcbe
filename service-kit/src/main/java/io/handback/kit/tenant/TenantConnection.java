package io.handback.kit.tenant;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/// A tenant and the plain SQL connection of its open transaction, for array statements and reads without entities.
public final class TenantConnection {

    private final TenantId tenant;
    private final SqlConnection sql;
    private final AtomicBoolean appended = new AtomicBoolean();

    TenantConnection(TenantId tenant, SqlConnection sql) {
        this.tenant = tenant;
        this.sql = sql;
    }

    /// The tenant whose rows this transaction sees.
    public TenantId tenant() {
        return tenant;
    }

    /// Runs one statement with `$1`-style parameters.
    public Uni<RowSet<Row>> execute(String statement, @Nullable Object... parameters) {
        return sql.preparedQuery(statement).execute(Tuple.from(parameters));
    }

    /// Makes this transaction the only writer of an aggregate until it ends; see [TenantSession#lock].
    public Uni<Void> lock(String aggregate) {
        return lockWith("select pg_advisory_xact_lock(hashtextextended($1, 0))", tenant.keyOf(aggregate));
    }

    Uni<Void> lockWith(String statement, Object... parameters) {
        return execute(statement, parameters)
                .onFailure(LockTimeouts::isOne)
                .transform(_ -> LockTimeouts.busy())
                .replaceWithVoid();
    }

    /// Says that the event log has a new row, so that its readers are woken after the commit.
    public void markAppended() {
        appended.set(true);
    }

    boolean hasAppended() {
        return appended.get();
    }
}
