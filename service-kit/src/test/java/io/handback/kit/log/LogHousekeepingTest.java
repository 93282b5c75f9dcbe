package io.handback.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import io.handback.kit.test.KitStore;

class LogHousekeepingTest {

    private static final String OLD = "to_char((now() at time zone 'utc')::date - 40, 'YYYYMMDD')";

    @Test
    void partitions_are_ahead_and_an_old_one_goes_once_every_cursor_has_passed_it() throws SQLException {
        KitStore.clear();
        owner("do $$ begin execute format('create table event_log_%s partition of event_log for values from (%L) to (%L)', " + OLD
                + ", (now() at time zone 'utc')::date - 40, (now() at time zone 'utc')::date - 39); end $$");
        superuser("""
                insert into event_log (day, event_id, tenant, topic, aggregate, type, revision, payload, occurred_at)
                values ((now() at time zone 'utc')::date - 40, uuidv7(), 'acme', 't', 'acme:a', 'thing.happened.v1', 1, '', now())""");
        superuser("insert into log_cursor (name) values ('x-relay-0')");

        assertThat(maintain()).as("the cursor still stands before it").isZero();
        superuser("update log_cursor set xid = pg_current_xact_id()");
        assertThat(maintain()).isEqualTo(1);

        assertThat(number("select count(*) from pg_inherits where inhparent = 'event_log'::regclass")).isEqualTo(9);
        assertThat(number("select count(*) from store_epoch where dropped_through > '0'::xid8")).isEqualTo(1);
        superuser("update store_epoch set dropped_through = '0'");
        KitStore.clear();
    }

    private static long maintain() throws SQLException {
        try (Connection db = KitStore.as("relay"); Statement sql = db.createStatement()) {
            var row = sql.executeQuery("select maintain_event_log()");
            row.next();
            return row.getLong(1);
        }
    }

    private static long number(String query) throws SQLException {
        try (Connection db = KitStore.superuser(); Statement sql = db.createStatement()) {
            var row = sql.executeQuery(query);
            row.next();
            return row.getLong(1);
        }
    }

    private static void owner(String change) throws SQLException {
        try (Connection db = KitStore.as("owner"); Statement sql = db.createStatement()) {
            sql.execute(change);
        }
    }

    private static void superuser(String change) throws SQLException {
        try (Connection db = KitStore.superuser(); Statement sql = db.createStatement()) {
            sql.execute(change);
        }
    }
}
