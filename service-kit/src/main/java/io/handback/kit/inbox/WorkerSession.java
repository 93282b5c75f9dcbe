package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /// Runs a query.
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            var found = new ArrayList<T>();
            for (ResultSet rows = statement.executeQuery(); rows.next();) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant time -> statement.setTimestamp(index, Timestamp.from(time));
            case LocalDate date -> statement.setObject(index, date);
            case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
            case List<?> texts -> statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
            case TenantId id -> statement.setString(index, id.value());
            case null -> statement.setObject(index, null);
            default -> statement.setObject(index, value);
        }
    }
}
