package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/// The store's own offsets. Whoever is assigned a partition claims it, which begins an epoch, and reads on from the stored offset.
///
/// A batch is taken in only in the epoch it was **polled** in ([EpochStamp]), and a batch that is not taken in ends its epoch in this
/// process. That alone keeps anything from being skipped: within an epoch a reader goes on from the stored offset and never jumps, so
/// each batch begins where the one before it ended, and what lies between holds no records. The first batch of an epoch is therefore
/// the next one, however far off it begins (compaction, transaction markers); what was polled behind a batch that was dropped is of an
/// epoch that is over, however late it comes. No clock, no order of threads and no answer of the broker has a part in this.
@ApplicationScoped
public class StoredOffsets {

    private static final String CLAIM = """
            insert into consumer_offset as o (consumer, topic, partition, epoch, next_offset) values (?, ?, ?, 1, 0)
            on conflict (consumer, topic, partition) do update set epoch = o.epoch + 1, updated_at = now()
            returning epoch, next_offset""";
    private static final String ADVANCE = """
            update consumer_offset set next_offset = ?, updated_at = now()
             where consumer = ? and topic = ? and partition = ? and epoch = ? and next_offset <= ?""";
    private static final String RESET = "update consumer_offset set epoch = epoch + 1, next_offset = 0, updated_at = now() where consumer = ?";

    private record Owned(String consumer, TopicPartition partition) {}

    private final AgroalDataSource worker;
    private final Map<Owned, Long> epochs = new ConcurrentHashMap<>();

    StoredOffsets(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /// Begins a new epoch of the partition for this process and returns the offset to read next; the caller seeks to it at once, on the
    /// thread that polls.
    public long claim(String consumer, TopicPartition partition) throws SQLException {
        try (Connection db = worker.getConnection(); PreparedStatement claim = db.prepareStatement(CLAIM)) {
            claim.setString(1, consumer);
            claim.setString(2, partition.topic());
            claim.setInt(3, partition.partition());
            ResultSet row = claim.executeQuery();
            row.next();
            epochs.put(new Owned(consumer, partition), row.getLong(1));
            return row.getLong(2);
        }
    }

    /// Ends the epoch in this process: batches of the partition that are still in flight will be dropped.
    public void release(String consumer, TopicPartition partition) {
        epochs.remove(new Owned(consumer, partition));
    }

    /// Whether an epoch of the partition is running in this process. After a dropped batch it tells who must claim anew: if not, nothing
    /// is taken in before somebody does; if so, a newer epoch already reads everything again.
    public boolean isClaimed(String consumer, TopicPartition partition) {
        return epochs.containsKey(new Owned(consumer, partition));
    }

    /// The records with the epochs they were polled in; called on the polling thread.
    public ConsumerRecords<byte[], byte[]> polled(String consumer, ConsumerRecords<byte[], byte[]> records) {
        return PolledRecords.of(records, partition -> epochs.getOrDefault(new Owned(consumer, partition), PolledRecords.NONE));
    }

    /// Moves the stored offset over a partition's records within the transaction of their effect; false when they must be dropped.
    public boolean advance(Connection db, String consumer, TopicPartition partition, ConsumerRecords<byte[], byte[]> batch)
            throws SQLException {
        var owned = new Owned(consumer, partition);
        long polledIn = PolledRecords.epochOf(batch, partition);
        boolean ours = polledIn == epochs.getOrDefault(owned, PolledRecords.NONE)
                && move(db, owned, polledIn, batch.records(partition));
        if (!ours) {
            epochs.computeIfPresent(owned, (_, epoch) -> epoch <= polledIn ? null : epoch);
        }
        return ours;
    }

    private static boolean move(Connection db, Owned owned, long epoch, List<ConsumerRecord<byte[], byte[]>> records)
            throws SQLException {
        try (PreparedStatement advance = db.prepareStatement(ADVANCE)) {
            advance.setLong(1, records.getLast().offset() + 1);
            advance.setString(2, owned.consumer());
            advance.setString(3, owned.partition().topic());
            advance.setInt(4, owned.partition().partition());
            advance.setLong(5, epoch);
            advance.setLong(6, records.getFirst().offset());
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
