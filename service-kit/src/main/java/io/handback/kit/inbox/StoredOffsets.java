package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
             where consumer = ? and topic = ? and partition = ? and epoch = ? and next_offset <= ?
               and not exists (select 1 from projection_rebuild r where r.consumer = consumer_offset.consumer)""";
    private static final String REBUILT = "select 1 from projection_rebuild where consumer = ?";
    private static final String HOLD = "select 1 from consumer_offset where consumer = ? for share";
    private static final String RESET = "update consumer_offset set epoch = epoch + 1, next_offset = 0, updated_at = now() where consumer = ?";

    private static final String PASS = """
            update consumer_offset set next_offset = ?, updated_at = now()
             where consumer = ? and topic = ? and partition = ? and epoch = ? and next_offset >= ? and next_offset < ?""";

    private static final String STANDING = """
            select topic, partition, epoch, next_offset from consumer_offset o
             where consumer = ? and not exists (select 1 from projection_rebuild r where r.consumer = o.consumer)""";

    private record Owned(String consumer, TopicPartition partition) {}

    /// Where this process reads a partition: in which epoch, up to where it handed records on, and how far it has read since without
    /// finding one.
    private record Reading(long epoch, long handedOn, long position) {

        Reading moved(long next, boolean withRecords) {
            return new Reading(epoch, withRecords ? next : handedOn, next);
        }
    }

    private final AgroalDataSource worker;
    private final Map<Owned, Reading> readings = new ConcurrentHashMap<>();

    StoredOffsets(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /// Begins a new epoch of the partition for this process and returns the offset to read next; the caller seeks to it at once, on the
    /// thread that polls.
    public long claim(String consumer, TopicPartition partition) throws SQLException {
        try (Connection db = worker.getConnection(); PreparedStatement claim = db.prepareStatement(CLAIM)) {
            bind(claim, 1, new Owned(consumer, partition));
            ResultSet row = claim.executeQuery();
            row.next();
            long next = row.getLong(2);
            readings.put(new Owned(consumer, partition), new Reading(row.getLong(1), next, next));
            return next;
        }
    }

    /// Ends the epoch in this process: batches of the partition that are still in flight will be dropped.
    public void release(String consumer, TopicPartition partition) {
        readings.remove(new Owned(consumer, partition));
    }

    /// Whether an epoch of the partition is running in this process. After a dropped batch it tells who must claim anew: if not, nothing
    /// is taken in before somebody does; if so, a newer epoch already reads everything again.
    public boolean isClaimed(String consumer, TopicPartition partition) {
        return readings.containsKey(new Owned(consumer, partition));
    }

    /// The records with the epochs they were polled in, and how far the poll came; called on the polling thread.
    public ConsumerRecords<byte[], byte[]> polled(String consumer, ConsumerRecords<byte[], byte[]> records) {
        ConsumerRecords<byte[], byte[]> stamped = PolledRecords.of(records, partition -> epoch(new Owned(consumer, partition)));
        records.nextOffsets().forEach((partition, next) -> readings.computeIfPresent(new Owned(consumer, partition),
                (_, reading) -> reading.moved(next.offset(), !records.records(partition).isEmpty())));
        return stamped;
    }

    private long epoch(Owned owned) {
        Reading reading = readings.get(owned);
        return reading == null ? PolledRecords.NONE : reading.epoch();
    }

    /// Moves the stored offset over a partition's records within the transaction of their effect; false when they must be dropped.
    ///
    /// @throws SQLException when the store is away or the projection is being rebuilt: the batch waits
    public boolean advance(Connection db, String consumer, TopicPartition partition, ConsumerRecords<byte[], byte[]> batch)
            throws SQLException {
        var owned = new Owned(consumer, partition);
        long polledIn = PolledRecords.epochOf(batch, partition);
        boolean ours = polledIn == epoch(owned) && move(db, owned, polledIn, batch);
        if (!ours) {
            requireNoRebuild(db, consumer);
            readings.computeIfPresent(owned, (_, reading) -> reading.epoch() <= polledIn ? null : reading);
        }
        return ours;
    }

    private static boolean move(Connection db, Owned owned, long epoch, ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        List<ConsumerRecord<byte[], byte[]>> records = batch.records(owned.partition());
        OffsetAndMetadata next = batch.nextOffsets().get(owned.partition());
        try (PreparedStatement advance = db.prepareStatement(ADVANCE)) {
            advance.setLong(1, next == null ? records.getLast().offset() + 1 : next.offset());
            bind(advance, 2, owned);
            advance.setLong(5, epoch);
            advance.setLong(6, records.getFirst().offset());
            return advance.executeUpdate() == 1;
        }
    }

    /// Moves the stored offset of each idle partition over what this process read there without finding a record: marks of transactions,
    /// what was aborted, what compaction left. A partition with a batch still in flight is left alone.
    public void passQuiet() throws SQLException {
        for (Map.Entry<Owned, Reading> one : Map.copyOf(readings).entrySet()) {
            Reading reading = one.getValue();
            if (reading.position() > reading.handedOn() && pass(one.getKey(), reading)) {
                readings.replace(one.getKey(), reading, reading.moved(reading.position(), true));
            }
        }
    }

    private boolean pass(Owned owned, Reading reading) throws SQLException {
        try (Connection db = worker.getConnection(); PreparedStatement pass = db.prepareStatement(PASS)) {
            pass.setLong(1, reading.position());
            bind(pass, 2, owned);
            pass.setLong(5, reading.epoch());
            pass.setLong(6, reading.handedOn());
            pass.setLong(7, reading.position());
            return pass.executeUpdate() == 1;
        }
    }

    private static void bind(PreparedStatement statement, int from, Owned owned) throws SQLException {
        statement.setString(from, owned.consumer());
        statement.setString(from + 1, owned.partition().topic());
        statement.setInt(from + 2, owned.partition().partition());
    }

    /// Keeps a rebuild of the consumer's projection from ending before this transaction does: for effects outside of batches.
    ///
    /// @throws SQLException when one is under way
    void holdRebuild(Connection db, String consumer) throws SQLException {
        exists(db, HOLD, consumer);
        requireNoRebuild(db, consumer);
    }

    private static void requireNoRebuild(Connection db, String consumer) throws SQLException {
        if (exists(db, REBUILT, consumer)) {
            throw new SQLTransientException("the projection of " + consumer + " is being rebuilt");
        }
    }

    private static boolean exists(Connection db, String query, String consumer) throws SQLException {
        try (PreparedStatement ask = db.prepareStatement(query)) {
            ask.setString(1, consumer);
            return ask.executeQuery().next();
        }
    }

    /// The partitions this process reads whose stored offset has gone back, in an epoch that is not its own: a rebuild in another process.
    /// Without a record to come nothing else would tell. A successor of this owner never sets an offset back.
    List<TopicPartition> setBack(Connection db, String consumer) throws SQLException {
        try (PreparedStatement ask = db.prepareStatement(STANDING)) {
            ask.setString(1, consumer);
            var found = new ArrayList<TopicPartition>();
            for (ResultSet row = ask.executeQuery(); row.next();) {
                var partition = new TopicPartition(row.getString(1), row.getInt(2));
                Reading reading = readings.get(new Owned(consumer, partition));
                if (reading != null && reading.epoch() < row.getLong(3) && reading.handedOn() > row.getLong(4)) {
                    found.add(partition);
                }
            }
            return found;
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
