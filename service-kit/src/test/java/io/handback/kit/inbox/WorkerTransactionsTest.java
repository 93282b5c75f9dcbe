package io.handback.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.KitStore;

class WorkerTransactionsTest {

    private static AgroalDataSource pool;

    private Probe probe = new Probe();

    @BeforeAll
    static void open() {
        pool = KitStore.pool("worker");
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        probe = Probe.withEmptyTable();
    }

    @Test
    void what_was_done_is_committed() throws SQLException {
        assertThat(new WorkerTransactions(pool).<Integer>inTransaction(WorkerTransactionsTest::insert)).isOne();

        assertThat(probe.effects()).isOne();
    }

    @Test
    void work_that_throws_leaves_nothing_behind_when_its_connection_goes_back_to_the_pool() throws SQLException {
        assertThatThrownBy(() -> new WorkerTransactions(pool).inTransaction(WorkerTransactionsTest::insertAndThrow))
                .hasMessage("after the insert");

        assertThat(probe.effects()).isZero();
    }

    private static int insert(Connection db) throws SQLException {
        return new WorkerSession(new TenantId("acme"), db).update("insert into probe (tenant, revision) values ('acme', 1)");
    }

    private static int insertAndThrow(Connection db) throws SQLException {
        insert(db);
        throw new IllegalStateException("after the insert");
    }
}
