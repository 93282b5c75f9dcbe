package io.handback.e2e.chaos.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresTapTest {

    private final AtomicInteger kills = new AtomicInteger();
    private final Traps traps = new Traps();
    private final Promises promises = new Promises();
    private final PostgresTap tap = new PostgresTap(traps, promises);

    @Test
    void a_transaction_that_wrote_to_the_log_is_caught_right_before_its_commit() {
        connect("handback_app");
        CompletableFuture<Long> _ = traps.arm(CrashPoint.INSERT_COMMIT, kills::incrementAndGet);
        assertThat(request('Q', "COMMIT")).isEqualTo(Tap.Verdict.PASS);
        request('Q', "BEGIN");
        prepareAndRun("insert into event_log (event_id) values (1)");
        assertThat(request('Q', "COMMIT")).isEqualTo(Tap.Verdict.CUT);
        assertThat(kills).hasValue(1);
    }

    @Test
    void a_commit_that_the_client_has_not_heard_of_is_caught_and_one_without_events_is_not() {
        connect("handback_app");
        CompletableFuture<Long> _ = traps.arm(CrashPoint.COMMIT_ANSWER, kills::incrementAndGet);
        request('Q', "BEGIN");
        request('Q', "COMMIT");
        assertThat(answer('C', "COMMIT")).isEqualTo(Tap.Verdict.PASS);
        request('Q', "BEGIN");
        prepareAndRun("insert into event_log (event_id) values (1)");
        request('Q', "COMMIT");
        assertThat(answer('C', "COMMIT")).isEqualTo(Tap.Verdict.CUT);
        assertThat(kills).hasValue(1);
    }

    @Test
    void a_transaction_that_was_rolled_back_does_not_stand_for_the_next_one() {
        connect("handback_app");
        CompletableFuture<Long> _ = traps.arm(CrashPoint.COMMIT_ANSWER, kills::incrementAndGet);
        request('Q', "BEGIN");
        prepareAndRun("insert into event_log (event_id) values (1)");
        request('Q', "ROLLBACK");
        answer('C', "ROLLBACK");
        request('Q', "BEGIN");
        request('Q', "COMMIT");
        assertThat(answer('C', "COMMIT")).isEqualTo(Tap.Verdict.PASS);
        assertThat(kills).hasValue(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_CURSOR", "COMMIT_OFFSET"})
    void each_role_has_its_own_points(CrashPoint point) {
        connect(point == CrashPoint.SEND_CURSOR ? "handback_relay" : "handback_worker");
        CompletableFuture<Long> _ = traps.arm(point, kills::incrementAndGet);
        request('Q', "BEGIN");
        Tap.Verdict moved = prepareAndRun("update log_cursor set position = 1");
        prepareAndRun("update consumer_offset set next_offset = 1");
        request('Q', "COMMIT");
        Tap.Verdict committed = answer('C', "COMMIT");
        assertThat(point == CrashPoint.SEND_CURSOR ? moved : committed).isEqualTo(Tap.Verdict.CUT);
        assertThat(kills).hasValue(1);
    }

    @Test
    void an_idempotency_row_before_the_lock_breaks_a_promise() {
        connect("handback_app");
        request('Q', "BEGIN");
        prepareAndRun("select pg_advisory_xact_lock(1)");
        prepareAndRun("insert into idempotency_key (tenant) values (1)");
        request('Q', "COMMIT");
        request('Q', "BEGIN");
        prepareAndRun("insert into idempotency_key (tenant) values (1)");
        prepareAndRun("select pg_advisory_xact_lock(1)");
        request('Q', "COMMIT");
        request('Q', "BEGIN");
        prepareAndRun("insert into idempotency_key (tenant) values (1)");
        request('Q', "COMMIT");
        request('Q', "BEGIN");
        prepareAndRun("select pg_advisory_xact_lock(1)");
        request('Q', "COMMIT");
        assertThat(promises.kept()).isEqualTo(Map.of(Promises.LOCK_FIRST, 1L));
        assertThat(promises.broken()).isEqualTo(Map.of(Promises.LOCK_FIRST, 1L));
    }

    @Test
    void a_copy_that_is_applied_breaks_a_promise() {
        connect("handback_worker");
        request('Q', "BEGIN");
        entered("INSERT 0 1", "insert into known_content (tenant) values (1)");
        assertThat(promises.kept()).isEmpty();
        entered("INSERT 0 0", "insert into inbox_conflict (tenant) select 1");
        entered("INSERT 0 0", "insert into known_content (tenant) values (1)");
        request('Q', "COMMIT");
        assertThat(promises.kept()).isEqualTo(Map.of(Promises.APPLIED_ONCE, 1L));
        assertThat(promises.broken()).isEqualTo(Map.of(Promises.APPLIED_ONCE, 1L));
    }

    private void entered(String answer, String next) {
        prepareAndRun("insert into inbox (tenant, consumer) values (1) on conflict do nothing");
        answer('C', answer);
        prepareAndRun(next);
        answer('C', "INSERT 0 1");
    }

    @Test
    void the_one_byte_that_answers_an_offer_of_encryption_is_a_frame() {
        tap.look(Direction.REQUEST, ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).flip());
        assertThat(tap.frame(Direction.ANSWER, ByteBuffer.wrap(new byte[]{'N'}))).isEqualTo(1);
        tap.look(Direction.ANSWER, ByteBuffer.wrap(new byte[]{'N'}));
        assertThat(tap.frame(Direction.ANSWER, ByteBuffer.wrap(new byte[]{'R', 0, 0, 0, 8}))).isEqualTo(9);
    }

    private void connect(String user) {
        byte[] parameters = ("user\0" + user + "\0database\0feedback\0\0").getBytes(StandardCharsets.UTF_8);
        int length = 2 * Integer.BYTES + parameters.length;
        tap.look(Direction.REQUEST, ByteBuffer.allocate(length).putInt(length).putInt(196_608).put(parameters).flip());
    }

    private Tap.Verdict prepareAndRun(String sql) {
        tap.look(Direction.REQUEST, frame('P', "s1\0" + sql + "\0\0\0"));
        return tap.look(Direction.REQUEST, frame('B', "\0s1\0\0\0\0\0\0\0"));
    }

    private Tap.Verdict request(char type, String text) {
        return tap.look(Direction.REQUEST, frame(type, text + "\0"));
    }

    private Tap.Verdict answer(char type, String text) {
        return tap.look(Direction.ANSWER, frame(type, text + "\0"));
    }

    private static ByteBuffer frame(char type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Integer.BYTES + bytes.length).put((byte) type).putInt(Integer.BYTES + bytes.length).put(bytes)
                .flip();
    }
}
