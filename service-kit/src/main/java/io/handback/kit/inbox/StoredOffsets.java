package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/// The store's own offsets. Whoever is assigned a partition claims it, which begins an epoch; a batch counts only in the epoch of
/// its owner and only if nothing of it was taken in before. So a paused owner, or records buffered before a revoke, change nothing.
@ApplicationScoped
public class StoredOffsets {

    private static final String CLAIM = """
            insert into consumer_offset as o (consumer, topic, partition, epoch, next_offset) values (?, ?, ?, 1, 0)
            on conflict (consumer, topic, partition) do update set epoch = o.epoch + 1, updated_at = now()
            returning epoch, next_offset""";
    private static final String ADVANCE = """
            update consumer_offset set next_offset = ?, updated_at = now()
             where consumer = ? and topic = ? and partition = ? and epoch = ? and next_offset <= ?""";
    private static final String MISSING = "select next_offset <= ? from consumer_offset where consumer = ? and topic = ? and partition = ?";
    private static final String RESET = "update consumer_offset set epoch = epoch + 1, next_offset = 0, updated_at = now() where consumer = ?";

    private record Owned(String consumer, TopicPartition partition) {}

    /// A batch that was dropped and must come again before anything behind it is taken in: what was polled before the seek must not
    /// overtake it. After a while it is given up, for compaction may have removed its first record.
    private record Owed(long first, Instant until) {

        private static final Duration PATIENCE = Duration.ofMinutes(1);

        static Owed from(long first) {
            return new Owed(first, Instant.now().plus(PATIENCE));
        }

        boolean allows(long offset) {
            return offset <= first || Instant.now().isAfter(until);
        }

        Owed orEarlier(Owed other) {
            return other.first < first ? other : this;
        }
    }

    private final AgroalDataSource worker;
    private final Map<Owned, Long> epochs = new ConcurrentHashMap<>();
    private final Map<Owned, Owed> owed = new ConcurrentHashMap<>();

    StoredOffsets(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /// Begins a new epoch of the partition for this process and returns the offset to read next.
    public long claim(String consumer, TopicPartition partition) throws SQLException {
        try (Connection db = worker.getConnection(); PreparedStatement claim = db.prepareStatement(CLAIM)) {
            claim.setString(1, consumer);
            claim.setString(2, partition.topic());
            claim.setInt(3, partition.partition());
            ResultSet row = claim.executeQuery();
            row.next();
            var owned = new Owned(consumer, partition);
            long next = row.getLong(2);
            epochs.put(owned, row.getLong(1));
            owed.computeIfPresent(owned, (_, batch) -> batch.first() < next ? null : batch);
            return next;
        }
    }

    /// Forgets the epoch: batches of the partition that are still in flight will be dropped.
    public void release(String consumer, TopicPartition partition) {
        epochs.remove(new Owned(consumer, partition));
    }

    /// Moves the stored offset within the transaction of a batch; false when the batch must be dropped.
    public boolean advance(Connection db, String consumer, TopicPartition partition, long first, long next) throws SQLException {
        var owned = new Owned(consumer, partition);
        Long epoch = epochs.get(owned);
        Owed missing = owed.get(owned);
        if (epoch != null && (missing == null || missing.allows(first)) && move(db, owned, epoch, first, next)) {
            owed.remove(owned);
            return true;
        }
        if (isMissing(db, owned, first)) {
            owed.merge(owned, Owed.from(first), Owed::orEarlier);
        }
        return false;
    }

    private static boolean isMissing(Connection db, Owned owned, long first) throws SQLException {
        try (PreparedStatement query = db.prepareStatement(MISSING)) {
            query.setLong(1, first);
            query.setString(2, owned.consumer());
            query.setString(3, owned.partition().topic());
            query.setInt(4, owned.partition().partition());
            ResultSet row = query.executeQuery();
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean move(Connection db, Owned owned, long epoch, long first, long next) throws SQLException {
        try (PreparedStatement advance = db.prepareStatement(ADVANCE)) {
            advance.setLong(1, next);
            advance.setString(2, owned.consumer());
            advance.setString(3, owned.partition().topic());
            advance.setInt(4, owned.partition().partition());
            advance.setLong(5, epoch);
            advance.setLong(6, first);
            return advance.executeUpdate() == 1;
        }
    }

    /// Sets every partition of a consumer back to zero, in a new epoch that no owner has yet.
    void reset(Connection db, String consumer) throws SQLException {
        try (PreparedStatement reset = db.prepareStatement(RESET)) {
            reset.setString(1, consumer);
            reset.executeUpdate();
        }
    }
}
