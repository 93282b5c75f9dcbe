package io.handback.kit.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Looks into the service's store as superuser, past all policies.
public final class Store {

    private Store() {}

    /// A connection of its own, for tests that hold a transaction open.
    public static Connection connect() {
        try {
            return DriverManager.getConnection(ConfigProvider.getConfig().getValue("handback.test.superuser-url", String.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The rows of a query, a map per row.
    public static List<Map<String, @Nullable Object>> rows(String sql, Object... parameters) {
        try (Connection db = connect(); PreparedStatement query = prepare(db, sql, parameters)) {
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            for (ResultSet result = query.executeQuery(); result.next();) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// The number a `select count(*)` gives.
    public static long count(String sql, Object... parameters) {
        Object number = rows(sql, parameters).getFirst().values().iterator().next();
        return number instanceof Number counted ? counted.longValue() : 0;
    }

    /// Runs a change.
    public static int execute(String sql, @Nullable Object... parameters) {
        try (Connection db = connect(); PreparedStatement change = prepare(db, sql, parameters)) {
            change.execute();
            return change.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepare(Connection db, String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = db.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), result.getObject(i));
        }
        return row;
    }
}
