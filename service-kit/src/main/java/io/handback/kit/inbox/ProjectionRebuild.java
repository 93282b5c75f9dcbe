package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jboss.logging.Logger;

/// Rebuilds a projection from zero: its tables and the consumer's memory are emptied and its offsets set back, in one transaction.
/// Running consumers see their epoch end, and read the topic again from the start.
@ApplicationScoped
public class ProjectionRebuild {

    private static final Logger LOG = Logger.getLogger(ProjectionRebuild.class);

    private final WorkerTransactions transactions;
    private final StoredOffsets offsets;
    private final Instance<FactHandler> handlers;
    private final ConsumerRecovery recovery;

    ProjectionRebuild(WorkerTransactions transactions, StoredOffsets offsets, @Any Instance<FactHandler> handlers,
            ConsumerRecovery recovery) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.handlers = handlers;
        this.recovery = recovery;
    }

    /// False when this service has no such consumer.
    public boolean rebuild(String consumer) throws SQLException {
        for (FactHandler handler : handlers) {
            if (handler.consumer().equals(consumer)) {
                empty(handler);
                recovery.seekAllAgain(consumer);
                return true;
            }
        }
        return false;
    }

    private void empty(FactHandler handler) throws SQLException {
        transactions.inTransaction(db -> {
            offsets.reset(db, handler.consumer());
            truncate(db, handler.projectionTables());
            return forget(db, handler.consumer());
        });
        LOG.infof("%s: rebuilding %s from the start of the topic", handler.consumer(), handler.projectionTables());
    }

    private static void truncate(Connection db, List<String> tables) throws SQLException {
        try (Statement sql = db.createStatement()) {
            for (String table : tables) {
                sql.execute("truncate " + table);
            }
        }
    }

    private static int forget(Connection db, String consumer) throws SQLException {
        try (PreparedStatement forget = db.prepareStatement("delete from inbox where consumer = ?")) {
            forget.setString(1, consumer);
            return forget.executeUpdate();
        }
    }
}
