package io.handback.kit.inbox;

import static io.handback.kit.inbox.Batches.GROUP;
import static io.handback.kit.inbox.Batches.PARTITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.test.KitStore;

class StoredOffsetsTest {

    private static final AgroalDataSource POOL = KitStore.pool("worker");

    private StoredOffsets offsets = new StoredOffsets(POOL);

    @AfterAll
    static void close() {
        POOL.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        KitStore.clear();
        offsets = new StoredOffsets(POOL);
    }

    @Test
    void a_batch_moves_the_offset_once() throws SQLException {
        assertThat(offsets.claim(GROUP, PARTITION)).isZero();
        assertThat(advance(polled(0, 10))).isTrue();
        assertThat(advance(polled(12, 15))).as("transaction markers leave gaps").isTrue();

        assertThat(advance(polled(0, 10))).as("an earlier batch again").isFalse();
        assertThat(offsets.claim(GROUP, PARTITION)).isEqualTo(15);
        assertThat(advance(polled(14, 20))).as("a batch that overlaps").isFalse();
    }

    @Test
    void a_paused_owner_writes_nothing_after_another_claimed_the_partition() throws SQLException {
        var successor = new StoredOffsets(POOL);
        offsets.claim(GROUP, PARTITION);
        advance(polled(0, 10));
        assertThat(successor.claim(GROUP, PARTITION)).isEqualTo(10);

        assertThat(advance(polled(10, 20))).isFalse();
        assertThat(advance(successor, successor.polled(GROUP, Batches.of(10, 20)))).isTrue();
    }

    @Test
    void records_buffered_before_a_revoke_are_dropped() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        var buffered = polled(0, 10);

        offsets.release(GROUP, PARTITION);

        assertThat(advance(buffered)).isFalse();
    }

    @Test
    void a_batch_that_is_rolled_back_leaves_the_offset() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        var batch = polled(0, 10);
        try (Connection db = POOL.getConnection()) {
            db.setAutoCommit(false);
            assertThat(offsets.advance(db, GROUP, PARTITION, batch)).isTrue();
            db.rollback();
        }

        assertThat(advance(batch)).isTrue();
    }

    @Test
    void what_was_polled_behind_a_dropped_batch_is_refused_however_late_it_comes() throws SQLException {
        // Given
        offsets.claim(GROUP, PARTITION);
        var dropped = polled(0, 10);
        var behind = polled(10, 20);
        overtake();
        assertThat(advance(dropped)).isFalse();

        // When
        assertThat(offsets.claim(GROUP, PARTITION)).isZero();

        // Then
        assertThat(advance(behind)).as("polled before the seek").isFalse();
        assertThat(advance(polled(0, 15))).as("read again").isTrue();
        assertThat(advance(polled(15, 20))).isTrue();
    }

    @Test
    void what_is_polled_between_a_drop_and_the_next_claim_is_refused() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        var dropped = polled(0, 10);
        overtake();
        advance(dropped);

        var between = polled(10, 20);
        offsets.claim(GROUP, PARTITION);

        assertThat(advance(between)).isFalse();
    }

    @Test
    void after_the_seek_the_first_record_is_the_next_one_however_far_off() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        var dropped = polled(0, 10);
        overtake();
        advance(dropped);

        offsets.claim(GROUP, PARTITION);

        assertThat(advance(polled(7, 12))).as("compaction removed 0 to 6").isTrue();
    }

    @Test
    void an_idle_reader_notices_that_another_process_set_its_offset_back() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        advance(polled(0, 10));
        offsets.claim(GROUP, PARTITION);
        assertThat(setBack()).isEmpty();

        try (Connection db = POOL.getConnection()) {
            new StoredOffsets(POOL).reset(db, GROUP);
        }

        assertThat(setBack()).containsExactly(PARTITION);
        offsets.claim(GROUP, PARTITION);
        assertThat(setBack()).as("read from the start").isEmpty();
    }

    @Test
    void a_successor_that_goes_on_has_set_nothing_back() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        advance(polled(0, 10));
        offsets.claim(GROUP, PARTITION);

        overtake();

        assertThat(setBack()).isEmpty();
    }

    @Test
    void a_drop_ends_its_epoch_and_no_later_one() throws SQLException {
        offsets.claim(GROUP, PARTITION);
        var first = polled(0, 10);
        var second = polled(10, 20);
        overtake();

        advance(first);
        assertThat(offsets.isClaimed(GROUP, PARTITION)).as("somebody must claim anew").isFalse();

        offsets.claim(GROUP, PARTITION);
        advance(second);
        assertThat(offsets.isClaimed(GROUP, PARTITION)).as("everything is being read again already").isTrue();
    }

    @Test
    void records_without_an_epoch_are_read_again() throws SQLException {
        offsets.claim(GROUP, PARTITION);

        assertThat(advance(Batches.of(0, 10))).isFalse();

        assertThat(advance(polled(10, 20))).as("nothing overtakes them").isFalse();
        assertThat(offsets.isClaimed(GROUP, PARTITION)).isFalse();
    }

    /// Another process claims the partition.
    private static void overtake() throws SQLException {
        new StoredOffsets(POOL).claim(GROUP, PARTITION);
    }

    private ConsumerRecords<byte[], byte[]> polled(long first, long next) {
        return offsets.polled(GROUP, Batches.of(first, next));
    }

    private boolean advance(ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        return advance(offsets, batch);
    }

    private static boolean advance(StoredOffsets by, ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        try (Connection db = POOL.getConnection()) {
            return by.advance(db, GROUP, PARTITION, batch);
        }
    }

    private List<TopicPartition> setBack() throws SQLException {
        try (Connection db = POOL.getConnection()) {
            return offsets.setBack(db, GROUP);
        }
    }
}
