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

/// Runs statements with `?` parameters on a worker's connection; Instant, LocalDate, String[], List of String and TenantId are understood.
final class Statements {

    private Statements() {}

    /// The number of rows changed.
    static int update(Connection db, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(db, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> query(Connection db, String sql, RowReader<T> reader, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(db, sql, parameters)) {
            var found = new ArrayList<T>();
            for (ResultSet rows = statement.executeQuery(); rows.next();) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    private static PreparedStatement prepare(Connection db, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = db.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            bind(db, statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(Connection db, PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant time -> statement.setTimestamp(index, Timestamp.from(time));
            case LocalDate date -> statement.setObject(index, date);
            case String[] texts -> statement.setArray(index, db.createArrayOf("text", texts));
            case List<?> texts -> statement.setArray(index, db.createArrayOf("text", texts.toArray()));
            case TenantId id -> statement.setString(index, id.value());
            case null -> statement.setObject(index, null);
            default -> statement.setObject(index, value);
        }
    }
}
