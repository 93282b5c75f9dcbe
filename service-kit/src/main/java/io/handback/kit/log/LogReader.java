package io.handback.kit.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads one tenant's events of one topic from the log, in order, only what no open transaction can still overtake.
@ApplicationScoped
public class LogReader {

    private static final String AFTER = """
            select xid::text as xid, position, event_id, type, revision, occurred_at, payload
              from event_log
             where tenant = $1 and topic = '%s' and (xid, position) > ($2::text::xid8, $3::bigint)
               and xid < pg_snapshot_xmin(pg_current_snapshot()) and payload is not null
             order by event_log.xid, position
             limit $4""";
    private static final String BEFORE = """
            select xid::text as xid, position, event_id, type, revision, occurred_at, payload
              from event_log
             where tenant = $1 and topic = '%s' and (xid, position) < ($2::text::xid8, $3::bigint)
               and xid < pg_snapshot_xmin(pg_current_snapshot()) and payload is not null
             order by event_log.xid desc, position desc
             limit $4""";
    private static final String BOUNDS = """
            select epoch, dropped_through::text as dropped, pg_snapshot_xmin(pg_current_snapshot())::text as horizon from store_epoch""";

    private static final Pattern TOPIC = Pattern.compile("[a-z0-9.-]{1,100}");

    /// Up to `limit` rows after a position. The topic is one of ours and stands in the statement itself, so that the index of this topic
    /// alone can serve it.
    public Uni<List<LogRow>> after(TenantConnection db, String topic, LogPosition position, int limit) {
        return read(db, AFTER, topic, position, limit);
    }

    /// Up to `limit` rows before a position, the latest first.
    public Uni<List<LogRow>> before(TenantConnection db, String topic, LogPosition position, int limit) {
        return read(db, BEFORE, topic, position, limit);
    }

    private static Uni<List<LogRow>> read(TenantConnection db, String sql, String topic, LogPosition position, int limit) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException("no name of a topic: " + topic);
        }
        return db.execute(sql.formatted(topic), db.tenant().value(), Long.toString(position.xid()), position.position(), limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(LogReader::row).toList());
    }

    /// The log's present life, where it ends for a reader who wants only what comes, and what is no longer there.
    public Uni<Bounds> bounds(TenantConnection db) {
        return db.execute(BOUNDS)
                .map(RowSet::iterator)
                .map(rows -> bounds(rows.next()));
    }

    private static Bounds bounds(Row row) {
        var end = new LogPosition(Long.parseLong(row.getString("horizon")) - 1, Long.MAX_VALUE);
        return new Bounds(row.getString("epoch"), new LogPosition(Long.parseLong(row.getString("dropped")), Long.MAX_VALUE), end);
    }

    private static LogRow row(Row row) {
        return new LogRow(
                new LogPosition(Long.parseLong(row.getString("xid")), row.getLong("position")),
                row.get(UUID.class, "event_id"),
                row.getString("type"),
                row.getLong("revision"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getBuffer("payload").toString(StandardCharsets.UTF_8));
    }

    /// What can be read: `droppedThrough` and everything before is gone, `end` is the last place that is settled.
    public record Bounds(String epoch, LogPosition droppedThrough, LogPosition end) {

        /// The place an id stands for; empty when it belongs to another life of the store or lies before what is kept.
        public Optional<LogPosition> resolve(LogPosition.Id id) {
            boolean known = id.epoch().equals(epoch);
            boolean kept = droppedThrough.xid() == 0 || id.position().compareTo(droppedThrough) >= 0 || id.position().xid() == 0;
            return known && kept ? Optional.of(id.position()) : Optional.empty();
        }

        /// The oldest id that can still be resumed from.
        public String oldest() {
            return (droppedThrough.xid() == 0 ? LogPosition.START : droppedThrough).id(epoch);
        }
    }
}
