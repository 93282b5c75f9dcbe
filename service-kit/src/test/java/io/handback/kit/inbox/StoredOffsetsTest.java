package io.handback.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.test.KitStore;

class StoredOffsetsTest {

    private static final String GROUP = "handback.test.consumer";
    private static final TopicPartition PARTITION = new TopicPartition("t", 3);

    private static AgroalDataSource pool;

    private StoredOffsets offsets = new StoredOffsets(KitStore.pool("worker"));

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
        KitStore.clear();
        offsets = new StoredOffsets(pool);
    }

    @Test
    void a_batch_moves_the_offset_once() throws SQLException {
        assertThat(offsets.claim(GROUP, PARTITION)).isZero();
        assertThat(advance(offsets, 0, 10)).isTrue();
        assertThat(advance(offsets, 0, 10)).as("the same batch again").isFalse();
        assertThat(advance(offsets, 5, 15)).as("a batch that overlaps").isFalse();
        assertThat(advance(offsets, 12, 15)).as("transaction markers leave gaps").isTrue();
    }

    @Test
    void a_paused_owner_writes_nothing_after_another_claimed_the_partition() throws SQLException {
        var successor = new StoredOffsets(pool);
        offsets.claim(GROUP, PARTITION);
        advance(offsets, 0, 10);
        assertThat(successor.claim(GROUP, PARTITION)).isEqualTo(10);
        assertThat(advance(offsets, 10, 20)).isFalse();
        assertThat(advance(successor, 10, 20)).isTrue();
    }

    @Test
    void records_buffered_before_a_revoke_are_dropped() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        offsets.release(GROUP, PARTITION);
        assertThat(advance(offsets, 0, 10)).isFalse();
    }

    @Test
    void a_batch_that_is_rolled_back_leaves_the_offset() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        try (Connection db = pool.getConnection()) {
            db.setAutoCommit(false);
            assertThat(offsets.advance(db, GROUP, PARTITION, 0, 10)).isTrue();
            db.rollback();
        }
        assertThat(advance(offsets, 0, 10)).isTrue();
    }

    @Test
    void what_was_polled_behind_a_dropped_batch_waits_until_it_came_again() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        offsets.release(GROUP, PARTITION);
        assertThat(advance(offsets, 0, 10)).isFalse();
        assertThat(offsets.claim(GROUP, PARTITION)).isZero();
        assertThat(advance(offsets, 10, 20)).as("buffered before the seek").isFalse();
        assertThat(advance(offsets, 0, 15)).as("read again").isTrue();
        assertThat(advance(offsets, 15, 20)).isTrue();
    }

    private static boolean advance(StoredOffsets by, long first, long next) throws SQLException {
        try (Connection db = pool.getConnection()) {
            return by.advance(db, GROUP, PARTITION, first, next);
        }
    }
}
