package io.handback.e2e.chaos.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A row of an event log, in the log's order.
///
/// @param place what a stream calls it, without the epoch
/// @param payload null for a tombstone
record LogRow(String eventId, String tenant, String topic, String aggregate, String type, long revision, String place,
        @Nullable String payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<LogRow> all(Store store) throws SQLException {
        return store.list("""
                select event_id, tenant, topic, aggregate, type, revision, xid::text || '.' || position, convert_from(payload, 'UTF8')
                  from event_log order by event_log.xid, position""",
                row -> new LogRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getLong(6), row.getString(7), row.getString(8)));
    }

    /// What it tells; a tombstone tells nothing.
    JsonNode said() {
        try {
            return JSON.readTree(payload == null ? "{}" : payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
