package io.handback.e2e.chaos.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.handback.embedded.PostgresServer;
import io.handback.local.home.Service;

/// A service's tables, read past its code.
public final class Store {

    /// The tables whose rows are a tenant's; partitions are seen through their parent.
    static final String OWNED = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
             where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace""";

    private final Service service;
    private final PostgresServer server;

    /// @param server the service's server as it runs now
    public Store(Service service, PostgresServer server) {
        this.service = service;
        this.server = server;
    }

    Service service() {
        return service;
    }

    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// All rows, as the superuser sees them.
    <T> List<T> list(String query, Row<T> row) throws SQLException {
        return list(server.superuserUrl(), query, row);
    }

    /// One number, as the superuser sees it.
    long number(String query) throws SQLException {
        return list(query, row -> row.getLong(1)).getFirst();
    }

    /// One number, as a role sees it; with a tenant set before when one is given.
    long numberAs(String role, String tenant, String query) throws SQLException {
        try (Connection db = DriverManager.getConnection(server.url(role)); Statement statement = db.createStatement()) {
            db.setAutoCommit(false);
            if (!tenant.isEmpty()) {
                statement.execute("select set_config('app.tenant', '" + tenant + "', true)");
            }
            ResultSet row = statement.executeQuery(query);
            row.next();
            return row.getLong(1);
        }
    }

    /// Two columns as keys and values.
    Map<String, String> map(String query) throws SQLException {
        Map<String, String> found = new HashMap<>();
        list(query, row -> found.put(row.getString(1), row.getString(2)));
        return found;
    }

    /// Changes something as the superuser.
    void execute(String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection(server.superuserUrl()); Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> List<T> list(String url, String query, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Connection db = DriverManager.getConnection(url);
                Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(row.of(rows));
            }
        }
        return found;
    }
}
