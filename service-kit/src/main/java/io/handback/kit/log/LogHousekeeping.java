package io.handback.kit.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/// Makes the log's partitions ahead of time, drops old ones, and forgets idempotency keys after seven days.
@ApplicationScoped
class LogHousekeeping {

    private static final Logger LOG = Logger.getLogger(LogHousekeeping.class);

    private final AgroalDataSource relay;
    private final RelayConfig config;
    private final LogSignal stop = new LogSignal();

    LogHousekeeping(@DataSource("relay") AgroalDataSource relay, RelayConfig config) {
        this.relay = relay;
        this.config = config;
    }

    void run() throws InterruptedException {
        while (stop.count() == 0) {
            try {
                tidy();
            } catch (SQLException e) {
                LOG.warnf("housekeeping of the event log: %s; trying again later", e.getMessage());
            }
            stop.await(0, config.maintenance());
        }
    }

    void stop() {
        stop.raise();
    }

    private void tidy() throws SQLException {
        try (Connection db = relay.getConnection(); Statement sql = db.createStatement()) {
            sql.execute("select maintain_event_log()");
            long forgotten = 1;
            while (forgotten > 0) {
                ResultSet gone = sql.executeQuery("select forget_old_keys()");
                gone.next();
                forgotten = gone.getLong(1);
            }
        }
    }
}
