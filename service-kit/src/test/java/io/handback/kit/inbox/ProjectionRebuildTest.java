package io.handback.kit.inbox;

import static io.handback.kit.inbox.Batches.GROUP;
import static io.handback.kit.inbox.Batches.PARTITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.test.KitStore;

class ProjectionRebuildTest {

    private static final String REMEMBERED = "select count(*) from inbox where consumer = '" + GROUP + "'";
    private static final int MORE_THAN_TWO_CHUNKS = 12_000;

    private static final AgroalDataSource POOL = KitStore.pool("worker");

    /// How many transactions the rebuild may begin before its store is away.
    private final AtomicInteger left = new AtomicInteger();
    private Probe probe = new Probe();
    private PlainInbox read = PlainInbox.over(POOL);

    @AfterAll
    static void close() {
        POOL.close();
    }

    @BeforeEach
    void fiveEventsApplied() throws SQLException {
        KitStore.clear();
        probe = Probe.withEmptyTable();
        read = PlainInbox.over(POOL);
        left.set(Integer.MAX_VALUE);
        read.offsets().claim(GROUP, PARTITION);
        read.inbox().apply(probe, polled(0, 5));
        remember(MORE_THAN_TWO_CHUNKS);
    }

    @Test
    void a_rebuild_forgets_everything_and_reads_from_the_start() throws SQLException {
        assertThat(rebuild().rebuild(GROUP)).isTrue();

        assertThat(Probe.count(REMEMBERED)).isZero();
        assertThat(probe.effects()).isZero();
        assertThat(read.offsets().claim(GROUP, PARTITION)).isZero();
        read.inbox().apply(probe, polled(0, 5));
        assertThat(probe.effects()).isEqualTo(5);
    }

    @Test
    void another_consumers_memory_is_left_alone() throws SQLException {
        execute("insert into inbox (tenant, consumer, event_id, content) values ('acme', 'handback.test.other', gen_random_uuid(), '')");

        rebuild().rebuild(GROUP);

        assertThat(Probe.count("select count(*) from inbox where consumer = 'handback.test.other'")).isOne();
    }

    @Test
    void an_unknown_consumer_is_not_rebuilt() throws SQLException {
        assertThat(rebuild().rebuild("handback.test.unknown")).isFalse();

        assertThat(Probe.count(REMEMBERED)).isEqualTo(5 + MORE_THAN_TWO_CHUNKS);
    }

    @Test
    void a_failure_in_the_middle_leaves_the_projection_whole_and_closed_to_its_consumers() throws SQLException {
        // Given
        read.offsets().claim(GROUP, PARTITION);
        var buffered = polled(5, 8);

        // When
        failInTheMiddle();

        // Then
        assertThat(Probe.count(REMEMBERED)).as("some chunks are gone, not all").isBetween(1L, 5L + MORE_THAN_TWO_CHUNKS - 1);
        assertThat(probe.effects()).as("readers still see all of it").isEqualTo(5);
        assertThatThrownBy(() -> advance(buffered)).hasMessageContaining("rebuilt");
        read.offsets().claim(GROUP, PARTITION);
        assertThatThrownBy(() -> advance(polled(0, 5))).hasMessageContaining("rebuilt");
    }

    @Test
    void the_same_command_again_finishes_what_failed() throws SQLException {
        failInTheMiddle();

        rebuild().rebuild(GROUP);

        readsFromTheStart();
    }

    @Test
    void a_restart_finishes_what_failed() throws SQLException {
        failInTheMiddle();

        rebuild().resume();

        readsFromTheStart();
    }

    @Test
    void a_restart_without_an_unfinished_rebuild_changes_nothing() throws SQLException {
        rebuild().resume();

        assertThat(Probe.count(REMEMBERED)).isEqualTo(5 + MORE_THAN_TWO_CHUNKS);
        assertThat(probe.effects()).isEqualTo(5);
    }

    @Test
    void what_a_batch_in_flight_at_the_beginning_left_is_forgotten_too() throws SQLException {
        // Given
        var steps = new RebuildSteps(read.offsets());
        read.transactions().inTransaction(db -> steps.begin(db, GROUP));
        execute("delete from inbox");
        remember(1);

        // When
        boolean ended = read.transactions().inTransaction(db -> steps.end(db, probe));

        // Then
        assertThat(ended).isFalse();
        assertThat(probe.effects()).isEqualTo(5);
        rebuild().resume();
        readsFromTheStart();
    }

    private void readsFromTheStart() throws SQLException {
        assertThat(Probe.count(REMEMBERED)).isZero();
        assertThat(probe.effects()).isZero();
        assertThat(read.offsets().claim(GROUP, PARTITION)).isZero();
        assertThat(advance(polled(0, 5))).isTrue();
    }

    private void failInTheMiddle() {
        left.set(2);
        assertThatThrownBy(() -> rebuild().rebuild(GROUP)).hasMessageContaining("away");
        left.set(Integer.MAX_VALUE);
    }

    private ProjectionRebuild rebuild() {
        var faulty = new WorkerTransactions(Faulty.pool(POOL, () -> left.getAndDecrement() <= 0));
        return new ProjectionRebuild(faulty, read.offsets(), new RebuildSteps(read.offsets()), PlainInbox.handlers(probe), read.recovery());
    }

    private boolean advance(ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        return read.transactions().inTransaction(db -> read.offsets().advance(db, GROUP, PARTITION, batch));
    }

    private ConsumerRecords<byte[], byte[]> polled(long first, long next) {
        return read.offsets().polled(GROUP, Batches.of(first, next));
    }

    private static void remember(int events) throws SQLException {
        execute("""
                insert into inbox (tenant, consumer, event_id, content)
                select 't' || i %% 3, '%s', gen_random_uuid(), '' from generate_series(1, %d) i""".formatted(GROUP, events));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection db = KitStore.superuser(); Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
