package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A row of an event log, in the log's order.
///
/// @param place what a stream calls it, without the epoch
/// @param payload null for a tombstone
record LogRow(String eventId, String tenant, String topic, String aggregate, String place, @Nullable String payload) {

    static List<LogRow> all(Store store) throws SQLException {
        return store.list("""
                select event_id, tenant, topic, aggregate, xid::text || '.' || position, convert_from(payload, 'UTF8') from event_log
                 order by event_log.xid, position""",
                row -> new LogRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6)));
    }
}
