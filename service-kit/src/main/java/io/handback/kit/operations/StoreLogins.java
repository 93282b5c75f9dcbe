package io.handback.kit.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

/// Opens single connections under the run-time roles, outside the pools: for start-up checks and probes.
@ApplicationScoped
class StoreLogins {

    private final Config config;

    StoreLogins(Config config) {
        this.config = config;
    }

    /// A connection as `app`, `relay` or `worker`, the way the pool of that name would log in.
    Connection open(String role) throws SQLException {
        String dataSource = "app".equals(role) ? "quarkus.datasource." : "quarkus.datasource." + role + ".";
        var login = new Properties();
        login.setProperty("user", config.getValue(dataSource + "username", String.class));
        login.setProperty("password", config.getValue(dataSource + "password", String.class));
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "10");
        return DriverManager.getConnection(config.getValue("handback.db.jdbc-url", String.class), login);
    }
}
