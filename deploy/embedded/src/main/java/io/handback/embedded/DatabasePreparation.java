package io.handback.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;

/// Creates a service's database and its roles; `roles.sql` is the same file a deployment runs.
final class DatabasePreparation {

    private DatabasePreparation() {}

    static void createDatabase(Connection superuser, String name) throws SQLException {
        if (exists(superuser, name)) {
            return;
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
        }
    }

    private static boolean exists(Connection superuser, String name) throws SQLException {
        try (PreparedStatement query = superuser.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void createRoles(Connection superuser, DatabasePasswords passwords) throws SQLException, IOException {
        for (Map.Entry<String, String> setting : passwords.bySetting().entrySet()) {
            set(superuser, setting.getKey(), setting.getValue());
        }
        try (Statement statement = superuser.createStatement()) {
            statement.execute(script());
        }
    }

    private static void set(Connection superuser, String name, String value) throws SQLException {
        try (PreparedStatement set = superuser.prepareStatement("SELECT set_config(?, ?, false)")) {
            set.setString(1, name);
            set.setString(2, value);
            set.execute();
        }
    }

    private static String script() throws IOException {
        try (InputStream script = DatabasePreparation.class.getResourceAsStream("roles.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
