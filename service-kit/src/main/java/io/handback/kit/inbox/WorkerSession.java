package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;

/// A tenant and the JDBC connection of a consumer's open transaction (role `handback_worker`). Each statement names the tenant.
public final class WorkerSession {

    private final TenantId tenant;
    private final Connection connection;

    /// For the transaction of one record or batch.
    ///
    /// @param connection one inside a transaction; the session neither commits nor closes it
    public WorkerSession(TenantId tenant, Connection connection) {
        this.tenant = tenant;
        this.connection = connection;
    }

    /// The tenant of the record being applied.
    public TenantId tenant() {
        return tenant;
    }

    /// The connection, for statements over many rows; the caller names the tenant and neither commits nor closes it.
    public Connection connection() {
        return connection;
    }

    /// Runs a change with `?` parameters (Instant, LocalDate, String[] and List of String are understood) and returns the row count.
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        return Statements.update(connection, sql, parameters);
    }

    /// Runs a query.
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        return Statements.query(connection, sql, reader, parameters);
    }
}
