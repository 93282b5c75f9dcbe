package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Applies batches of records: per partition one transaction of dedupe, effect and offset. Kafka gives copies at least once;
/// the store decides.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 3;

    private final WorkerTransactions transactions;
    private final StoredOffsets offsets;
    private final InboxEntries entries;
    private final DeadLetters deadLetters;
    private final ConsumerRecovery recovery;
    private final ConsumerSpans spans;

    Inbox(WorkerTransactions transactions, StoredOffsets offsets, InboxEntries entries, DeadLetters deadLetters,
            ConsumerRecovery recovery, ConsumerSpans spans) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.entries = entries;
        this.deadLetters = deadLetters;
        this.recovery = recovery;
        this.spans = spans;
    }

    /// Applies a batch and returns once all of it is durable or dropped. While the store is away it waits: a store fault is nobody's
    /// dead letter. Call it from a worker thread.
    public void apply(FactHandler handler, ConsumerRecords<byte[], byte[]> batch) {
        for (TopicPartition partition : batch.partitions()) {
            applyOrRelease(handler, partition, batch);
        }
    }

    /// A batch that is given up, at shutdown or by a fault, ends its epoch: nothing behind it may be taken in before it.
    private void applyOrRelease(FactHandler handler, TopicPartition partition, ConsumerRecords<byte[], byte[]> batch) {
        boolean done = false;
        try {
            done = applyUntilDurable(handler, partition, batch);
        } finally {
            if (!done) {
                offsets.release(handler.consumer(), partition);
            }
        }
    }

    private boolean applyUntilDurable(FactHandler handler, TopicPartition partition, ConsumerRecords<byte[], byte[]> batch) {
        do {
            try {
                if (!applyOnce(handler, partition, batch)) {
                    drop(handler.consumer(), partition);
                }
                return true;
            } catch (SQLException e) {
                LOG.warnf("%s: a batch cannot be stored now (%s); trying again", handler.consumer(), e.getMessage());
            }
        } while (recovery.mayGoOn(PAUSE));
        return false;
    }

    private void drop(String consumer, TopicPartition partition) {
        LOG.infof("%s: a batch of %s is not ours any more and is dropped", consumer, partition);
        if (!offsets.isClaimed(consumer, partition)) {
            recovery.seekAgain(consumer, partition);
        }
    }

    private boolean applyOnce(FactHandler handler, TopicPartition partition, ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        return transactions.inTransaction(db -> {
            boolean ours = offsets.advance(db, handler.consumer(), partition, batch);
            if (ours) {
                applyAll(handler, db, batch.records(partition));
            }
            return ours;
        });
    }

    private void applyAll(FactHandler handler, Connection db, List<ConsumerRecord<byte[], byte[]>> records) throws SQLException {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            spans.around(handler.consumer(), record, () -> applyRecord(handler, db, record));
        }
    }

    private void applyRecord(FactHandler handler, Connection db, ConsumerRecord<byte[], byte[]> record) throws SQLException {
        Savepoint before = db.setSavepoint();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                applyFact(handler, db, FactReader.read(record));
                return;
            } catch (UnreadableFact e) {
                db.rollback(before);
                deadLetters.put(db, handler.consumer(), record, e.getMessage());
                return;
            } catch (SQLException | RuntimeException e) {
                requireStore(db, e);
                db.rollback(before);
                pauseOrBury(handler, db, record, attempt, e);
            }
        }
    }

    /// Applies one readable fact unless it was applied before.
    void applyFact(FactHandler handler, Connection db, Fact fact) throws SQLException {
        if (entries.isNew(db, handler.consumer(), fact)) {
            handler.apply(new WorkerSession(fact.tenant(), db), fact);
        }
    }

    private void pauseOrBury(FactHandler handler, Connection db, ConsumerRecord<byte[], byte[]> record, int attempt, Exception fault)
            throws SQLException {
        if (attempt < TRIES) {
            recovery.mayGoOn(Duration.ofMillis(20L * attempt));
            return;
        }
        LOG.errorf(fault, "%s: record %s-%d@%d cannot be applied and goes to the dead letters", handler.consumer(), record.topic(),
                record.partition(), record.offset());
        deadLetters.put(db, handler.consumer(), record, "fault: " + fault);
    }

    /// A fault of the connection is not the record's: it ends the transaction, and the whole batch is tried again.
    private static void requireStore(Connection db, Exception fault) throws SQLException {
        boolean gone = fault instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("(08|57|53|25|40).*");
        if (gone || !db.isValid(2)) {
            throw fault instanceof SQLException sql ? sql : new SQLException("connection lost", fault);
        }
    }
}
