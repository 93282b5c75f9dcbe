package io.handback.kit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.test.KitStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class LogMetricsTest {

    private static final int HISTORY = 3_000;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private AgroalDataSource relay;

    @BeforeEach
    void open() throws SQLException {
        KitStore.clear();
        relay = KitStore.pool("relay");
    }

    @AfterEach
    void close() throws SQLException {
        relay.close();
        KitStore.clear();
    }

    @Test
    void a_row_behind_the_cursor_has_an_age_and_one_before_it_has_none() throws SQLException {
        // Given
        append(1);
        assertThat(gauge("handback.log.unsent.age.seconds")).isPositive();
        // When
        moveCursorToTheEnd();
        // Then
        assertThat(gauge("handback.log.unsent.age.seconds")).isZero();
        // When
        append(1);
        // Then
        assertThat(gauge("handback.log.unsent.age.seconds")).isPositive();
    }

    @Test
    void a_committed_row_that_an_older_open_transaction_holds_back_has_an_age() throws SQLException {
        assertThat(gauge("handback.log.horizon.age.seconds")).isZero();
        try (Connection older = KitStore.superuser(); Statement sql = older.createStatement()) {
            // Given
            older.setAutoCommit(false);
            sql.execute("select pg_current_xact_id()");
            // When
            append(1);
            // Then
            assertThat(gauge("handback.log.horizon.age.seconds")).isPositive();
            older.rollback();
        }
        assertThat(gauge("handback.log.horizon.age.seconds")).isZero();
    }

    @Test
    void the_log_before_the_cursor_is_not_read_however_long_it_is() throws SQLException {
        // Given
        append(HISTORY);
        moveCursorToTheEnd();
        append(2);
        superuser("analyze event_log");
        try (Connection db = relay.getConnection(); Statement sql = db.createStatement()) {
            db.setAutoCommit(false);
            // When
            sql.executeQuery(LogMetrics.AGES);
            // Then
            ResultSet read = sql.executeQuery("""
                    select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_all_tables
                     where relname like 'event\\_log\\_%'""");
            read.next();
            assertThat(read.getLong(1)).isLessThan(10);
            db.rollback();
        }
    }

    private double gauge(String name) throws SQLException {
        registry.clear();
        new LogMetrics(relay, registry).take();
        return registry.get(name).gauge().value();
    }

    private static void append(int rows) throws SQLException {
        try (Connection db = KitStore.superuser()) {
            db.setAutoCommit(false);
            for (int row = 1; row <= rows; row++) {
                KitStore.append(db, "handback.thing.v1", "acme", row, "{}");
            }
            db.commit();
        }
    }

    private static void moveCursorToTheEnd() throws SQLException {
        superuser("""
                insert into log_cursor (name, day, xid, position)
                select 'x-relay-0', day, xid, position from event_log order by event_log.xid desc, position desc limit 1
                on conflict (name) do update set xid = excluded.xid, position = excluded.position""");
    }

    private static void superuser(String change) throws SQLException {
        try (Connection db = KitStore.superuser(); Statement sql = db.createStatement()) {
            sql.execute(change);
        }
    }
}
