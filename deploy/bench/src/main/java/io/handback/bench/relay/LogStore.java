package io.handback.bench.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.handback.bench.Arena;
import io.handback.local.home.Service;
import io.handback.local.up.LocalStack;

/// feedback-service's event log, as its database's superuser sees it.
final class LogStore implements AutoCloseable {

    private static final String SHARD = "feedback-relay-0";
    private static final int CHUNK = 10_000;
    private static final String INSERT = """
            insert into event_log (event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at)
            select uuidv7(), '%s', ?, '%s:' || (n %% 500), 'feedback.given.v1', n, null,
                   convert_to('{"tenantId":"bench","filler":"' || repeat('x', 400) || '"}', 'UTF8'), now()
              from generate_series(1, ?) n""".formatted(Arena.TENANT, Arena.TENANT);
    private static final String WAITING = """
            select count(*) from event_log l, log_cursor c where c.name = ? and (l.xid, l.position) > (c.xid, c.position)""";

    private static final String PLACE = "select xid::text, position from log_cursor where name = ?";
    private static final String UP_TO = "select count(*) from event_log where (xid, position) <= (?::xid8, ?)";

    /// Where the relay's cursor stood.
    record Place(String xid, long position) {}

    private final Connection db;

    private LogStore(Connection db) {
        this.db = db;
    }

    static LogStore of(LocalStack stack) throws SQLException {
        Map<String, String> settings = stack.settings(Service.FEEDBACK);
        return new LogStore(DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%s/%s?user=postgres"
                .formatted(settings.get("HANDBACK_DB_PORT"), settings.get("HANDBACK_DB_NAME"))));
    }

    /// When each event of a topic was written to the log, from a moment on. It is the moment of the insert, before the commit.
    Map<UUID, Instant> written(String topic, Instant since) throws SQLException {
        try (PreparedStatement query = db.prepareStatement(
                "select event_id, recorded_at from event_log where topic = ? and recorded_at >= ?")) {
            query.setString(1, topic);
            query.setTimestamp(2, Timestamp.from(since));
            Map<UUID, Instant> written = new HashMap<>();
            for (ResultSet row = query.executeQuery(); row.next();) {
                written.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
            }
            return written;
        }
    }

    /// Takes the lead away from the service's relay, which then waits until it is let go.
    void hold() throws SQLException {
        execute("update relay_lease set holder = 'bench', term = term + 1, held_until = now() + interval '1 hour' where shard = '" + SHARD
                + "'");
    }

    void letGo() throws SQLException {
        execute("update relay_lease set held_until = now() - interval '1 second' where shard = '" + SHARD + "'");
    }

    /// Appends so many rows in transactions of ten thousand, and leaves nothing for autovacuum to do.
    void append(String topic, int rows) throws SQLException {
        try (PreparedStatement insert = db.prepareStatement(INSERT)) {
            for (int left = rows; left > 0; left -= CHUNK) {
                insert.setString(1, topic);
                insert.setInt(2, Math.min(CHUNK, left));
                insert.executeUpdate();
            }
        }
        execute("vacuum (analyze) event_log");
        execute("checkpoint");
    }

    /// How many rows lie behind the relay's cursor.
    long waiting() throws SQLException {
        try (PreparedStatement query = db.prepareStatement(WAITING)) {
            query.setString(1, SHARD);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /// Where the relay's cursor stands now.
    Place place() throws SQLException {
        try (PreparedStatement query = db.prepareStatement(PLACE)) {
            query.setString(1, SHARD);
            ResultSet row = query.executeQuery();
            row.next();
            return new Place(row.getString(1), row.getLong(2));
        }
    }

    /// How many rows lie before a place, the one there included.
    long upTo(Place place) throws SQLException {
        try (PreparedStatement query = db.prepareStatement(UP_TO)) {
            query.setString(1, place.xid());
            query.setLong(2, place.position());
            ResultSet row = query.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    /// Forgets all rows; the cursor stands behind them.
    void empty() throws SQLException {
        execute("truncate event_log");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        db.close();
    }
}
