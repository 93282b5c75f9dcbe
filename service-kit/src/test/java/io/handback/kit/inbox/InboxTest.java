package io.handback.kit.inbox;

import static io.handback.kit.inbox.Batches.GROUP;
import static io.handback.kit.inbox.Batches.PARTITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.test.KitStore;

class InboxTest {

    private static final AgroalDataSource POOL = KitStore.pool("worker");

    private boolean away;
    private Probe probe = new Probe();
    private PlainInbox read = PlainInbox.over(POOL);

    @AfterAll
    static void close() {
        POOL.close();
    }

    @BeforeEach
    void claim() throws SQLException {
        KitStore.clear();
        probe = Probe.withEmptyTable();
        read = PlainInbox.over(Faulty.pool(POOL, () -> away));
        read.offsets().claim(GROUP, PARTITION);
    }

    @Test
    void batches_in_a_row_have_their_effect() throws SQLException {
        read.inbox().apply(probe, polled(0, 5));
        read.inbox().apply(probe, polled(5, 8));

        assertThat(probe.effects()).isEqualTo(8);
    }

    @Test
    void nothing_behind_a_batch_that_was_given_up_at_shutdown_is_taken_in() throws SQLException {
        // Given
        var given = polled(0, 5);
        var behind = polled(5, 8);
        read.stop();
        away = true;
        read.inbox().apply(probe, given);

        // When
        away = false;
        read.inbox().apply(probe, behind);

        // Then
        assertThat(probe.effects()).isZero();
        assertThat(read.offsets().claim(GROUP, PARTITION)).isZero();
    }

    private ConsumerRecords<byte[], byte[]> polled(long first, long next) {
        return read.offsets().polled(GROUP, Batches.of(first, next));
    }
}
