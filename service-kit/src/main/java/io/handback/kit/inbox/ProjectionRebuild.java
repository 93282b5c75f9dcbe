package io.handback.kit.inbox;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/// Rebuilds a projection from zero. A large one is not forgotten in one transaction, which would hold back the event log of the whole
/// server, but in steps, each of which leaves a state from which the rebuild can go on:
///
/// 1. A mark is set and the offsets go back to zero in a new epoch: from here on the consumers of this group write nothing, in any
///    process. The projection is still whole and can be read.
/// 2. The consumer's memory of events goes, a chunk per transaction.
/// 3. One transaction sets the offsets back again, empties the tables and takes the mark away. Consumers read from the start.
///
/// After a crash the mark is still there; the next start, or the same command again, goes on with step 2.
@ApplicationScoped
public class ProjectionRebuild {

    private static final Logger LOG = Logger.getLogger(ProjectionRebuild.class);

    private final WorkerTransactions transactions;
    private final StoredOffsets offsets;
    private final RebuildSteps steps;
    private final Instance<FactHandler> handlers;
    private final ConsumerRecovery recovery;

    ProjectionRebuild(WorkerTransactions transactions, StoredOffsets offsets, RebuildSteps steps, @Any Instance<FactHandler> handlers,
            ConsumerRecovery recovery) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.steps = steps;
        this.handlers = handlers;
        this.recovery = recovery;
    }

    /// False when this service has no such consumer. When it fails, the consumer rests until the rebuild is repeated or the service
    /// restarted.
    public boolean rebuild(String consumer) throws SQLException {
        List<FactHandler> known = handlers.stream().filter(handler -> handler.consumer().equals(consumer)).toList();
        for (FactHandler handler : known) {
            transactions.inTransaction(db -> steps.begin(db, consumer));
            finish(handler);
        }
        return !known.isEmpty();
    }

    void start(@Observes @Priority(200) StartupEvent started) {
        Thread.ofPlatform().name("handback-rebuild").daemon().start(this::resume);
    }

    /// Finishes what a process that died, or lost its store, has left.
    void resume() {
        for (FactHandler handler : handlers) {
            try {
                if (transactions.inTransaction(db -> steps.isUnderway(db, handler.consumer()))) {
                    LOG.warnf("%s: an unfinished rebuild goes on", handler.consumer());
                    finish(handler);
                }
            } catch (SQLException e) {
                LOG.errorf(e, "%s: the unfinished rebuild did not go on; repeat POST /q/rebuild/%1$s", handler.consumer());
            }
        }
    }

    /// Reads on from the store where a rebuild in another process has set the offsets back.
    public void follow() throws SQLException {
        for (FactHandler handler : handlers) {
            for (TopicPartition partition : transactions.inTransaction(db -> offsets.setBack(db, handler.consumer()))) {
                offsets.release(handler.consumer(), partition);
                recovery.seekAgain(handler.consumer(), partition);
            }
        }
    }

    private void finish(FactHandler handler) throws SQLException {
        do {
            forget(handler.consumer());
        } while (!transactions.inTransaction(db -> steps.end(db, handler)));
        LOG.infof("%s: rebuilding %s from the start of the topic", handler.consumer(), handler.projectionTables());
        recovery.seekAllAgain(handler.consumer());
    }

    private void forget(String consumer) throws SQLException {
        Optional<RebuildSteps.Place> place = Optional.of(RebuildSteps.Place.START);
        while (place.isPresent()) {
            RebuildSteps.Place from = place.get();
            place = transactions.inTransaction(db -> steps.forget(db, consumer, from));
        }
    }
}
