package io.handback.engagement.usage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.handback.kit.inbox.DeadLetters;
import io.handback.kit.inbox.FactReader;
import io.handback.kit.inbox.StoredOffsets;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.inbox.WorkerTransactions;

/// Takes in a batch of records in one transaction of offsets, dedupe, raw events and sums.
@ApplicationScoped
class TakeInUsage {

    private static final Logger LOG = Logger.getLogger(TakeInUsage.class);

    private final WorkerTransactions transactions;
    private final StoredOffsets offsets;
    private final DeadLetters deadLetters;
    private final UsageReader reader;
    private final RawEvents raw;
    private final Rollups rollups;

    TakeInUsage(WorkerTransactions transactions, StoredOffsets offsets, DeadLetters deadLetters, UsageReader reader, RawEvents raw,
            Rollups rollups) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.raw = raw;
        this.rollups = rollups;
    }

    /// Takes the batch in and returns the partitions whose records were dropped: another owner has them, or had them already.
    Set<TopicPartition> handle(ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        try {
            return transactions.inTransaction(db -> takeIn(db, batch, this::together));
        } catch (SQLException e) {
            if (!isOfTheData(e)) {
                throw e;
            }
            LOG.warnf(e, "a batch of usage events cannot be stored as a whole; taking its records one by one");
            return transactions.inTransaction(db -> takeIn(db, batch, this::oneByOne));
        }
    }

    /// Applies one event within an open transaction: for dead letters that are replayed.
    void apply(Connection db, List<Usage> events) throws SQLException {
        rollups.holdZones(db, events.stream().map(Usage::tenant).distinct().toList());
        rollups.add(db, raw.put(db, events));
    }

    @FunctionalInterface
    private interface Intake {
        void store(Connection db, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException;
    }

    private Set<TopicPartition> takeIn(Connection db, ConsumerRecords<byte[], byte[]> batch, Intake intake) throws SQLException {
        var dropped = new HashSet<TopicPartition>();
        var mine = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (TopicPartition partition : batch.partitions()) {
            if (offsets.advance(db, UsageAggregator.GROUP, partition, batch)) {
                mine.addAll(batch.records(partition));
            } else {
                dropped.add(partition);
            }
        }
        intake.store(db, mine);
        return dropped;
    }

    private void together(Connection db, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        var events = new ArrayList<Usage>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                events.add(reader.read(FactReader.read(record)));
            } catch (RuntimeException e) {
                deadLetters.put(db, UsageAggregator.GROUP, record, e instanceof UnreadableFact ? e.getMessage() : "fault: " + e);
            }
        }
        if (!events.isEmpty()) {
            apply(db, events);
        }
    }

    private void oneByOne(Connection db, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Savepoint before = db.setSavepoint();
            try {
                together(db, List.of(record));
                db.releaseSavepoint(before);
            } catch (SQLException e) {
                if (!isOfTheData(e)) {
                    throw e;
                }
                db.rollback(before);
                deadLetters.put(db, UsageAggregator.GROUP, record, "cannot be stored: " + e.getMessage());
            }
        }
    }

    /// Data exceptions (22) and broken constraints (23) stay with the record, however often it is tried.
    private static boolean isOfTheData(SQLException fault) {
        String state = fault.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }
}
