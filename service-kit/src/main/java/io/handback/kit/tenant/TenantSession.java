package io.handback.kit.tenant;

import java.util.concurrent.atomic.AtomicBoolean;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;

/// A tenant and the Hibernate Reactive session of its open transaction; stores accept nothing less.
public final class TenantSession {

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) locked";

    private final TenantId tenant;
    private final Mutiny.Session hibernate;
    private final AtomicBoolean appended = new AtomicBoolean();

    TenantSession(TenantId tenant, Mutiny.Session hibernate) {
        this.tenant = tenant;
        this.hibernate = hibernate;
    }

    /// The tenant whose rows this transaction sees.
    public TenantId tenant() {
        return tenant;
    }

    /// The session; one operation at a time.
    public Mutiny.Session hibernate() {
        return hibernate;
    }

    /// Makes this transaction the only writer of an aggregate until it ends. Take it before the first write: the order in which
    /// transaction ids are given out is then the order of the aggregate's history.
    public Uni<Void> lock(String aggregate) {
        return hibernate.createNativeQuery(LOCK, Integer.class)
                .setParameter("name", tenant.keyOf(aggregate))
                .getSingleResult()
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
