package io.handback.kit.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.flywaydb.core.Flyway;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.handback.embedded.PostgresOptions;
import io.handback.embedded.PostgresServer;

/// A PostgreSQL with nothing but the kit's own tables, for tests without Quarkus; one per JVM.
public final class KitStore {

    private static final class Holder {
        static final PostgresServer SERVER = migrated();
    }

    private KitStore() {}

    /// The server.
    public static PostgresServer server() {
        return Holder.SERVER;
    }

    /// A pool under one of the run-time roles (`relay`, `worker`).
    public static AgroalDataSource pool(String role) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool
                            .maxSize(4)
                            .connectionFactoryConfiguration(login -> login
                                    .jdbcUrl(server().url("handback_" + role).replaceAll("[?].*", ""))
                                    .principal(new NamePrincipal("handback_" + role))
                                    .credential(new SimplePassword(server().password("handback_" + role))))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A connection as superuser, past all policies.
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(server().superuserUrl());
    }

    /// A connection under one of the roles.
    public static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(server().url("handback_" + role).replaceAll("[?].*", ""), "handback_" + role,
                server().password("handback_" + role));
    }

    /// Appends a row to the log within the connection's transaction and returns its event id.
    public static UUID append(Connection db, String topic, String tenant, long revision, String payload) throws SQLException {
        var id = UUID.randomUUID();
        try (var insert = db.prepareStatement("""
                insert into event_log (event_id, tenant, topic, aggregate, type, revision, payload, occurred_at)
                values (?, ?, ?, ? || ':' || ?, 'thing.happened.v1', ?, convert_to(?, 'UTF8'), now())""")) {
            insert.setObject(1, id);
            insert.setString(2, tenant);
            insert.setString(3, topic);
            insert.setString(4, tenant);
            insert.setString(5, "aggregate");
            insert.setLong(6, revision);
            insert.setString(7, payload);
            insert.executeUpdate();
        }
        return id;
    }

    /// Empties the log and everything that points into it.
    public static void clear() throws SQLException {
        try (Connection db = superuser(); Statement sql = db.createStatement()) {
            sql.execute("truncate event_log, log_cursor, relay_lease, parked_event, consumer_offset, inbox, inbox_conflict, dead_letter, "
                    + "projection_rebuild");
        }
    }

    private static PostgresServer migrated() {
        PostgresServer server = PostgresServer.start(PostgresOptions.temporary("kit").withDurable(false));
        Flyway.configure()
                .dataSource(server.url("handback_owner").replaceAll("[?].*", ""), "handback_owner", server.password("handback_owner"))
                .locations("db/kit")
                .load()
                .migrate();
        return server;
    }
}
