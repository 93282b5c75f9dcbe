package io.handback.engagement.settings;

import java.sql.SQLException;

import io.handback.kit.inbox.WorkerSession;

/// Is told, in the transaction of the change, that a tenant's days now begin at another hour.
public interface ZoneListener {

    /// Computes again what depends on the tenant's day.
    void zoneChanged(WorkerSession db, String zone) throws SQLException;
}
