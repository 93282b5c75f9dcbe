package io.handback.kit.tenant;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.handback.kit.log.LogSignal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/// Opens transactions that see one tenant: `set_config` is their first statement, and it ends with them.
@ApplicationScoped
public class TenantTransactions {

    private static final String ENTER = "select set_config('app.tenant', :tenant, true)";
    private static final String ENTER_PLAIN = "select set_config('app.tenant', $1, true)";
    // from left to right: the tenant, then the lock; nothing is read, so no snapshot is older than the lock
    private static final String ENTER_LOCKED = "select set_config('app.tenant', $1, true), pg_advisory_xact_lock(hashtextextended($2, 0))";

    private final Mutiny.SessionFactory sessions;
    private final Pool pool;
    private final LogSignal signal;

    TenantTransactions(Mutiny.SessionFactory sessions, Pool pool, LogSignal signal) {
        this.sessions = sessions;
        this.pool = pool;
        this.signal = signal;
    }

    /// Runs `work` in one transaction of the tenant; whatever it fails with rolls everything back.
    public <T> Uni<T> inTenant(TenantId tenant, Function<TenantSession, Uni<T>> work) {
        return sessions.withTransaction(session -> enter(new TenantSession(tenant, session), work))
                .invoke(this::wake)
                .map(Done::value);
    }

    /// The same with a plain SQL connection: for array statements and for reads without entities.
    public <T> Uni<T> inTenantSql(TenantId tenant, Function<TenantConnection, Uni<T>> work) {
        return inSql(tenant, db -> db.execute(ENTER_PLAIN, tenant.value()), work);
    }

    /// The same as the only writer of an aggregate: its lock is had with the tenant, in one statement, before anything else; see
    /// [TenantSession#lock].
    public <T> Uni<T> inTenantSql(TenantId tenant, String aggregate, Function<TenantConnection, Uni<T>> work) {
        return inSql(tenant, db -> db.lockWith(ENTER_LOCKED, tenant.value(), tenant.keyOf(aggregate)), work);
    }

    /// Calls a function of the store that takes the tenant as its first parameter and enters it itself: one statement, which is its own
    /// transaction. For what every request asks.
    ///
    /// @param call the statement; `$1` is the tenant, the parameters follow
    public Uni<RowSet<Row>> call(TenantId tenant, String call, Object... parameters) {
        Tuple all = Tuple.of(tenant.value());
        for (Object parameter : parameters) {
            all.addValue(parameter);
        }
        // not the pool's own query: Vert.x 4.5 never gives a connection back that it gets for one after its time limit
        return pool.withConnection(connection -> connection.preparedQuery(call).execute(all));
    }

    private <T> Uni<T> inSql(TenantId tenant, Function<TenantConnection, Uni<?>> entrance, Function<TenantConnection, Uni<T>> work) {
        return pool.withTransaction(connection -> enter(new TenantConnection(tenant, connection), entrance, work))
                .invoke(this::wake)
                .map(Done::value);
    }

    private <T> Uni<Done<T>> enter(TenantSession db, Function<TenantSession, Uni<T>> work) {
        return db.hibernate().createNativeQuery(ENTER, String.class)
                .setParameter("tenant", db.tenant().value())
                .getSingleResult()
                .chain(() -> work.apply(db))
                .map(value -> new Done<>(value, db.hasAppended()));
    }

    private static <T> Uni<Done<T>> enter(TenantConnection db, Function<TenantConnection, Uni<?>> entrance,
            Function<TenantConnection, Uni<T>> work) {
        return entrance.apply(db)
                .chain(() -> work.apply(db))
                .map(value -> new Done<>(value, db.hasAppended()));
    }

    private void wake(Done<?> done) {
        if (done.appended()) {
            signal.raise();
        }
    }

    private record Done<T>(T value, boolean appended) {}
}
