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

    private static final String AGES = """
            with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin),
                 cursor as (select coalesce(min(xid), '0') as xid, coalesce(min(position), 0) as position, coalesce(min(day), '2000-01-01') as day
                              from (select xid, position, day from log_cursor order by xid, position limit 1) first)
            select coalesce(extract(epoch from clock_timestamp() - (select min(recorded_at) from event_log, cursor, horizon
                       where event_log.day >= cursor.day - 1 and event_log.xid >= horizon.xmin)), 0) as horizon_age,
                   coalesce(extract(epoch from clock_timestamp() - (select recorded_at from event_log, cursor
                       where event_log.day >= cursor.day - 1 and (event_log.xid, event_log.position) > (cursor.xid, cursor.position)
                       order by event_log.xid, event_log.position limit 1)), 0) as unsent_age,
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
