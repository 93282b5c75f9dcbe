package io.handback.kit.inbox;

import static io.handback.kit.inbox.Batches.GROUP;
import static io.handback.kit.inbox.Batches.PARTITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.handback.kit.inbox.DeadLetterStore.Range;
import io.handback.kit.inbox.DeadLetterStore.TenantLetter;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.test.KitStore;

class DeadLetterStoreTest {

    private static final UUID START = new UUID(0, 0);

    private static final AgroalDataSource POOL = KitStore.pool("worker");

    private Probe probe = new Probe();
    private PlainInbox read = PlainInbox.over(POOL);
    private DeadLetterStore letters = store();

    @AfterAll
    static void close() {
        POOL.close();
    }

    @BeforeEach
    void twoOfATenantAndOneOfNobody() throws SQLException {
        KitStore.clear();
        probe = Probe.withEmptyTable();
        read = PlainInbox.over(POOL);
        letters = store();
        read.offsets().claim(GROUP, PARTITION);
        for (ConsumerRecord<byte[], byte[]> readable : Batches.of(0, 2).records(PARTITION)) {
            bury(readable);
        }
        bury(new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), 2, new byte[]{1}, new byte[]{2}));
    }

    @Test
    void an_operator_sees_the_letters_of_all_tenants_and_of_none() throws SQLException {
        List<TenantLetter> all = letters.listAll(new Range(START, 10), false, false);

        assertThat(all).extracting(TenantLetter::tenant).containsExactly("acme", "acme", null);
        assertThat(all).extracting(TenantLetter::content).containsOnlyNulls();
        assertThat(letters.list(new TenantId("acme"), START, false, 10)).hasSize(2);
    }

    @Test
    void the_content_is_shown_where_it_is_asked_for() throws SQLException {
        TenantLetter last = letters.listAll(new Range(START, 10), false, true).getLast();

        DeadLetterStore.Content content = Objects.requireNonNull(last.content());
        assertThat(content.payload()).containsExactly(2);
        assertThat(content.headers()).isEmpty();
    }

    @Test
    void a_page_goes_on_where_the_last_one_ended() throws SQLException {
        List<TenantLetter> first = letters.listAll(new Range(START, 2), false, false);

        List<TenantLetter> second = letters.listAll(new Range(first.getLast().letter().id(), 2), false, false);

        assertThat(first).hasSize(2);
        assertThat(second).extracting(each -> each.letter().offset()).containsExactly(2L);
    }

    @Test
    void a_letter_of_any_tenant_is_replayed_once() throws SQLException {
        UUID id = idAt(1);

        assertThat(letters.replayAny(id).getFirst().reason()).isNull();
        assertThat(letters.replayAny(id).getFirst().reason()).isNull();

        assertThat(probe.effects()).isOne();
        assertThat(letters.listAll(new Range(START, 10), false, false)).hasSize(2);
        assertThat(letters.listAll(new Range(START, 10), true, false)).hasSize(3);
    }

    @Test
    void a_letter_that_still_cannot_be_read_says_why_and_stays() throws SQLException {
        assertThat(letters.replayAny(idAt(2)).getFirst().reason()).contains("envelope");

        assertThat(letters.listAll(new Range(START, 10), false, false).getLast().letter().reason()).contains("envelope");
    }

    @Test
    void nothing_is_replayed_while_its_projection_is_rebuilt() throws SQLException {
        var steps = new RebuildSteps(read.offsets());
        read.transactions().inTransaction(db -> steps.begin(db, GROUP));

        assertThat(letters.replayAny(idAt(0)).getFirst().reason()).contains("being rebuilt");

        assertThat(probe.effects()).isZero();
    }

    @Test
    void an_unknown_letter_is_not_replayed() throws SQLException {
        assertThat(letters.replayAny(UUID.randomUUID())).isEmpty();
        assertThat(letters.replay(new TenantId("other"), idAt(0))).as("another tenant's").isEmpty();
    }

    private UUID idAt(int place) throws SQLException {
        return letters.listAll(new Range(START, 10), true, false).get(place).letter().id();
    }

    private DeadLetterStore store() {
        return new DeadLetterStore(read.transactions(), read.offsets(), read.inbox(), PlainInbox.handlers(probe), new ObjectMapper());
    }

    private static void bury(ConsumerRecord<byte[], byte[]> record) throws SQLException {
        try (Connection db = POOL.getConnection()) {
            new DeadLetters(new ObjectMapper()).put(db, GROUP, record, "tried in vain");
        }
    }
}
