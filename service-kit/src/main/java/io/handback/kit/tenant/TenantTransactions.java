package io.handback.kit.tenant;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.handback.kit.log.LogSignal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// Opens transactions that see one tenant: `set_config` is their first statement, and it ends with them.
@ApplicationScoped
public class TenantTransactions {

    private static final String ENTER = "select set_config('app.tenant', :tenant, true)";
    private static final String ENTER_PLAIN = "select set_config('app.tenant', $1, true)";

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
        return pool.withTransaction(connection -> enter(tenant, connection, work))
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

    private <T> Uni<Done<T>> enter(TenantId tenant, SqlConnection connection, Function<TenantConnection, Uni<T>> work) {
        var db = new TenantConnection(tenant, connection);
        return db.execute(ENTER_PLAIN, tenant.value())
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
