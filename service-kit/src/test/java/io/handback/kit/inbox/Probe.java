package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.handback.kit.test.KitStore;

/// A consumer whose effect is a row per event, in a table of its own.
record Probe() implements FactHandler {

    static Probe withEmptyTable() throws SQLException {
        try (Connection db = KitStore.superuser(); Statement sql = db.createStatement()) {
            sql.execute("create table if not exists probe (tenant text, revision bigint, primary key (tenant, revision))");
            sql.execute("grant select, insert, delete, truncate on probe to handback_worker");
            sql.execute("truncate probe");
        }
        return new Probe();
    }

    @Override
    public String consumer() {
        return Batches.GROUP;
    }

    @Override
    public List<String> projectionTables() {
        return List.of("probe");
    }

    @Override
    public void apply(WorkerSession db, Fact fact) throws SQLException {
        db.update("insert into probe (tenant, revision) values (?, ?)", fact.tenant(), fact.sequence());
    }

    /// How many events have had their effect.
    long effects() throws SQLException {
        return count("select count(*) from probe");
    }

    static long count(String sql) throws SQLException {
        try (Connection db = KitStore.superuser(); Statement query = db.createStatement()) {
            ResultSet row = query.executeQuery(sql);
            row.next();
            return row.getLong(1);
        }
    }
}
