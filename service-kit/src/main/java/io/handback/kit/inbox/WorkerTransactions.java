package io.handback.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/// Transactions of consumers that read many tenants in one batch; their statements name the tenant of every row.
@ApplicationScoped
public class WorkerTransactions {

    private final AgroalDataSource worker;

    WorkerTransactions(@DataSource("worker") AgroalDataSource worker) {
        this.worker = worker;
    }

    /// What is done within one transaction.
    @FunctionalInterface
    public interface Work<T> {

        /// Uses the connection; neither commits nor closes it.
        T run(Connection db) throws SQLException;
    }

    /// Commits what `work` did, or rolls all of it back: a connection that went back to its pool inside a transaction would commit it.
    public <T> T inTransaction(Work<T> work) throws SQLException {
        try (Connection db = worker.getConnection()) {
            db.setAutoCommit(false);
            return committed(db, work);
        }
    }

    private static <T> T committed(Connection db, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T value = work.run(db);
            db.commit();
            done = true;
            return value;
        } finally {
            if (!done) {
                db.rollback();
            }
        }
    }
}
