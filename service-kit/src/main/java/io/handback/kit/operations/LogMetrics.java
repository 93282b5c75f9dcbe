package io.handback.kit.operations;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;

/// The event log in figures: how long committed rows wait for an older open transaction, and how long rows wait for Kafka.
@ApplicationScoped
class LogMetrics implements Sampler.Sample {

    // what bounds a scan are functions and scalar subqueries, never a join: so the index is used however long the log is
    static final String AGES = """
            with cursor as materialized (select xid, position, day from log_cursor order by xid, position limit 1),
                 since as materialized (select coalesce((select xid from cursor), '0') as xid,
                                               coalesce((select position from cursor), 0) as position,
                                               coalesce((select day from cursor), '2000-01-01') - 1 as day)
            select coalesce(extract(epoch from clock_timestamp() - (select min(recorded_at) from event_log
                       where day >= (select day from since) and xid >= pg_snapshot_xmin(pg_current_snapshot()))), 0) as horizon_age,
                   coalesce(extract(epoch from clock_timestamp() - (select recorded_at from event_log
                       where day >= (select day from since)
                         and (xid, position) > ((select xid from since), (select position from since))
                       order by event_log.xid, position limit 1)), 0) as unsent_age,
                   (select count(*) from parked_event) as parked""";

    private final AgroalDataSource relay;
    private volatile double horizonAge;
    private volatile double unsentAge;
    private volatile double parked;

    LogMetrics(@DataSource("relay") AgroalDataSource relay, MeterRegistry metrics) {
        this.relay = relay;
        Sampler.gauge(metrics, "handback.log.horizon.age.seconds", "Age of the oldest committed log row an open transaction holds back",
                () -> horizonAge);
        Sampler.gauge(metrics, "handback.log.unsent.age.seconds", "Age of the oldest log row that is not in Kafka yet", () -> unsentAge);
        Sampler.gauge(metrics, "handback.log.parked", "Events that can never be sent and were parked", () -> parked);
    }

    @Override
    public void take() throws SQLException {
        try (Connection db = relay.getConnection(); Statement sql = db.createStatement()) {
            ResultSet row = sql.executeQuery(AGES);
            row.next();
            horizonAge = row.getDouble("horizon_age");
            unsentAge = row.getDouble("unsent_age");
            parked = row.getDouble("parked");
        }
    }
}
