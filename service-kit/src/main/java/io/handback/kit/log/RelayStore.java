package io.handback.kit.log;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/// The relay's side of the store: its lease, its cursor and the rows after it. Own role, own connections.
@ApplicationScoped
class RelayStore {

    /// A row on its way to Kafka; a null payload is a tombstone.
    @SuppressWarnings("ArrayRecordComponent") // bytes on their way to Kafka; rows are compared by identity of their event
    record Outgoing(LogPosition at, LocalDate day, UUID eventId, String tenant, String topic, String key, String type, long revision,
            @Nullable String traceparent, byte @Nullable [] payload, Instant occurredAt) {}

    /// Where the relay stands; `day` only narrows the search to the partitions that can hold later rows.
    record Cursor(LogPosition at, LocalDate day) {}

    private static final String TAKE = """
            insert into relay_lease as l (shard, holder, term, held_until) values (?, ?, 1, now() + ? * interval '1 millisecond')
            on conflict (shard) do update set holder = excluded.holder, term = l.term + 1, held_until = excluded.held_until
                where l.held_until < now() or l.holder = excluded.holder
            returning term""";
    private static final String HOLD = """
            update relay_lease set held_until = now() + ? * interval '1 millisecond' where shard = ? and term = ?""";
    private static final String GIVE_UP = "update relay_lease set held_until = now() - interval '1 second' where shard = ? and term = ?";
    private static final String CURSOR = """
            insert into log_cursor (name) values (?)
            on conflict (name) do update set name = excluded.name returning day, xid::text, position""";
    private static final String MOVE = """
            update log_cursor set day = ?, xid = ?::xid8, position = ?, moved_at = now()
             where name = ? and exists (select 1 from relay_lease where shard = ? and term = ?)""";
    private static final String NEXT = """
            select xid::text, position, day, event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at
              from event_log
             where day >= ? and (xid, position) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
             order by event_log.xid, position limit ?""";
    private static final String WAITING = """
            select exists (select 1 from event_log where day >= ? and xid >= pg_snapshot_xmin(pg_current_snapshot()))""";
    private static final String PARK = """
            insert into parked_event (event_id, tenant, topic, xid, position, reason) values (?, ?, ?, ?::xid8, ?, ?)
            on conflict do nothing""";

    private final AgroalDataSource relay;

    RelayStore(@DataSource("relay") AgroalDataSource relay) {
        this.relay = relay;
    }

    /// The new term when the lease is free, expired or already this holder's.
    OptionalLong takeLease(String shard, String holder, Duration lease) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement take = db.prepareStatement(TAKE)) {
            take.setString(1, shard);
            take.setString(2, holder);
            take.setLong(3, lease.toMillis());
            ResultSet taken = take.executeQuery();
            return taken.next() ? OptionalLong.of(taken.getLong(1)) : OptionalLong.empty();
        }
    }

    /// False when another term has begun.
    boolean holdLease(String shard, long term, Duration lease) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement hold = db.prepareStatement(HOLD)) {
            hold.setLong(1, lease.toMillis());
            hold.setString(2, shard);
            hold.setLong(3, term);
            return hold.executeUpdate() == 1;
        }
    }

    void giveUpLease(String shard, long term) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement giveUp = db.prepareStatement(GIVE_UP)) {
            giveUp.setString(1, shard);
            giveUp.setLong(2, term);
            giveUp.executeUpdate();
        }
    }

    Cursor cursor(String name) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement read = db.prepareStatement(CURSOR)) {
            read.setString(1, name);
            ResultSet row = read.executeQuery();
            row.next();
            return new Cursor(new LogPosition(row.getLong(2), row.getLong(3)), row.getDate(1).toLocalDate());
        }
    }

    /// False when another term has begun: the successor owns the cursor.
    boolean move(String shard, long term, Cursor to) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement move = db.prepareStatement(MOVE)) {
            move.setDate(1, Date.valueOf(to.day()));
            move.setString(2, Long.toString(to.at().xid()));
            move.setLong(3, to.at().position());
            move.setString(4, shard);
            move.setString(5, shard);
            move.setLong(6, term);
            return move.executeUpdate() == 1;
        }
    }

    List<Outgoing> next(Cursor cursor, int limit) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement next = db.prepareStatement(NEXT)) {
            next.setDate(1, Date.valueOf(cursor.day().minusDays(1)));
            next.setString(2, Long.toString(cursor.at().xid()));
            next.setLong(3, cursor.at().position());
            next.setInt(4, limit);
            var rows = new ArrayList<Outgoing>();
            for (ResultSet row = next.executeQuery(); row.next();) {
                rows.add(outgoing(row));
            }
            return rows;
        }
    }

    /// Whether committed rows lie above the horizon: some older transaction is still open.
    boolean rowsAboveHorizon(Cursor cursor) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement waiting = db.prepareStatement(WAITING)) {
            waiting.setDate(1, Date.valueOf(cursor.day().minusDays(1)));
            ResultSet row = waiting.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    void park(Outgoing row, String reason) throws SQLException {
        try (Connection db = relay.getConnection(); PreparedStatement park = db.prepareStatement(PARK)) {
            park.setObject(1, row.eventId());
            park.setString(2, row.tenant());
            park.setString(3, row.topic());
            park.setString(4, Long.toString(row.at().xid()));
            park.setLong(5, row.at().position());
            park.setString(6, reason);
            park.executeUpdate();
        }
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                new LogPosition(row.getLong(1), row.getLong(2)),
                row.getDate(3).toLocalDate(),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getLong(9),
                row.getString(10),
                row.getBytes(11),
                row.getTimestamp(12).toInstant());
    }
}
