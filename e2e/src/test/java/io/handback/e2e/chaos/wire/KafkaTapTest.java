package io.handback.e2e.chaos.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.MessageUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaTapTest {

    private final Traps traps = new Traps();
    private final Promises promises = new Promises();
    private final KafkaTap tap = new KafkaTap(traps, promises);

    @ParameterizedTest
    @ValueSource(shorts = {3, 8, 9, 11})
    void the_promise_of_all_acknowledgements_is_read_in_every_version(short version) {
        tap.look(Direction.REQUEST, produce(version, null, (short) -1));
        tap.look(Direction.REQUEST, produce(version, "feedback-relay-0", (short) 1));
        assertThat(promises.kept()).isEqualTo(Map.of(Promises.ACKS, 1L));
        assertThat(promises.broken()).isEqualTo(Map.of(Promises.ACKS, 1L));
    }

    @Test
    void a_record_of_the_relay_springs_the_trap_and_another_producers_does_not() {
        AtomicBoolean killed = new AtomicBoolean();
        CompletableFuture<Long> _ = traps.arm(CrashPoint.COMMIT_SEND, () -> killed.set(true));
        assertThat(tap.look(Direction.REQUEST, produce((short) 11, null, (short) -1))).isEqualTo(Tap.Verdict.PASS);
        assertThat(killed).isFalse();
        assertThat(tap.look(Direction.REQUEST, produce((short) 11, "feedback-relay-0", (short) -1))).isEqualTo(Tap.Verdict.CUT);
        assertThat(killed).isTrue();
    }

    @Test
    void a_frame_is_as_long_as_it_says_and_unknown_until_four_bytes_are_there() {
        assertThat(tap.frame(Direction.ANSWER, ByteBuffer.wrap(new byte[]{0, 0, 0}))).isZero();
        assertThat(tap.frame(Direction.ANSWER, ByteBuffer.wrap(new byte[]{0, 0, 1, 0, 7}))).isEqualTo(4 + 256);
    }

    /// As Kafka's own client writes it.
    private static ByteBuffer produce(short version, @Nullable String transactionalId, short acks) {
        short headerVersion = ApiKeys.PRODUCE.requestHeaderVersion(version);
        RequestHeaderData header = new RequestHeaderData().setRequestApiKey(ApiKeys.PRODUCE.id).setRequestApiVersion(version)
                .setClientId("c");
        ByteBuffer head = MessageUtil.toByteBufferAccessor(header, headerVersion).buffer();
        ByteBuffer body = MessageUtil
                .toByteBufferAccessor(new ProduceRequestData().setTransactionalId(transactionalId).setAcks(acks), version)
                .buffer();
        int length = head.remaining() + body.remaining();
        return ByteBuffer.allocate(Integer.BYTES + length).putInt(length).put(head).put(body).flip();
    }
}
