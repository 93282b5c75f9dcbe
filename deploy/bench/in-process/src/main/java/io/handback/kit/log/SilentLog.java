package io.handback.kit.log;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// An event log that appends nothing while it is told to: what a use case would cost without one.
@Alternative
@Priority(1)
@Singleton
public class SilentLog extends EventLog {

    private volatile boolean silent;

    SilentLog(ObjectMapper json) {
        super(json);
    }

    /// From now on nothing is appended, or everything again.
    public void silence(boolean wanted) {
        silent = wanted;
    }

    @Override
    public Uni<Void> append(TenantSession db, LoggedEvent event) {
        return silent ? Uni.createFrom().voidItem() : super.append(db, event);
    }

    @Override
    public Uni<Void> appendAll(TenantConnection db, List<? extends LoggedEvent> events) {
        return silent ? Uni.createFrom().voidItem() : super.appendAll(db, events);
    }
}
