package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/// The transactions a rebuild is made of. Each of them holds the rebuild's mark, so that two processes never do one at the same time,
/// and does nothing when another process has finished.
@ApplicationScoped
class RebuildSteps {

    private static final String MARK = "insert into projection_rebuild (consumer) values (?) on conflict do nothing";
    private static final String HOLD = "select 1 from projection_rebuild where consumer = ? for update";
    private static final String UNMARK = "delete from projection_rebuild where consumer = ?";
    private static final String REMEMBERED = "select 1 from inbox where consumer = ? limit 1";
    /// In the order of the primary key and from where the last chunk ended, so that no chunk walks over what those before it deleted.
    private static final String FORGET = """
            with chunk as materialized (
                     select tenant, consumer, event_id from inbox
                      where (tenant, consumer, event_id) > (?, ?, ?) and consumer = ?
                      order by tenant, consumer, event_id limit 5000),
                 gone as (
                     delete from inbox i using chunk c
                      where i.tenant = c.tenant and i.consumer = c.consumer and i.event_id = c.event_id)
            select tenant, event_id from chunk order by tenant desc, event_id desc limit 1""";

    /// Up to where events are forgotten.
    record Place(String tenant, UUID eventId) {

        static final Place START = new Place("", new UUID(0, 0));
    }

    private final StoredOffsets offsets;

    RebuildSteps(StoredOffsets offsets) {
        this.offsets = offsets;
    }

    /// Marks the rebuild and ends the epochs of all owners; what they have in flight is refused, and what they read anew waits.
    int begin(Connection db, String consumer) throws SQLException {
        int marked = update(db, MARK, consumer);
        offsets.reset(db, consumer);
        return marked;
    }

    boolean isUnderway(Connection db, String consumer) throws SQLException {
        return exists(db, HOLD, consumer);
    }

    /// Forgets the next chunk of events and returns where it ends; empty when there is none left.
    Optional<Place> forget(Connection db, String consumer, Place after) throws SQLException {
        if (!isUnderway(db, consumer)) {
            return Optional.empty();
        }
        try (PreparedStatement forget = db.prepareStatement(FORGET)) {
            forget.setString(1, after.tenant());
            forget.setString(2, consumer);
            forget.setObject(3, after.eventId());
            forget.setString(4, consumer);
            ResultSet row = forget.executeQuery();
            return row.next() ? Optional.of(new Place(row.getString(1), row.getObject(2, UUID.class))) : Optional.empty();
        }
    }

    /// Empties the tables and takes the mark away; false when a batch that was in flight at the beginning has left events to forget.
    /// Setting the offsets back comes first: it waits for such a batch, and undoes what it moved.
    boolean end(Connection db, FactHandler handler) throws SQLException {
        if (!isUnderway(db, handler.consumer())) {
            return true;
        }
        offsets.reset(db, handler.consumer());
        if (exists(db, REMEMBERED, handler.consumer())) {
            return false;
        }
        truncate(db, handler.projectionTables());
        return update(db, UNMARK, handler.consumer()) == 1;
    }

    private static void truncate(Connection db, List<String> tables) throws SQLException {
        try (Statement sql = db.createStatement()) {
            for (String table : tables) {
                sql.execute("truncate " + table);
            }
        }
    }

    private static boolean exists(Connection db, String query, String consumer) throws SQLException {
        try (PreparedStatement ask = db.prepareStatement(query)) {
            ask.setString(1, consumer);
            return ask.executeQuery().next();
        }
    }

    private static int update(Connection db, String change, String consumer) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(change)) {
            statement.setString(1, consumer);
            return statement.executeUpdate();
        }
    }
}
