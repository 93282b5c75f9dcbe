package io.handback.e2e.chaos.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads along between a service and the broker; knows Kafka's request header and the first fields of a Produce request.
public final class KafkaTap implements Tap {

    private static final short PRODUCE = 0;
    private static final short FLEXIBLE = 9;
    private static final short ALL = -1;

    private final Traps traps;
    private final Promises promises;

    /// One for a connection of the service whose traps these are.
    public KafkaTap(Traps traps, Promises promises) {
        this.traps = traps;
        this.promises = promises;
    }

    @Override
    public int frame(Direction direction, ByteBuffer bytes) {
        return bytes.remaining() < Integer.BYTES ? 0 : Integer.BYTES + bytes.getInt(0);
    }

    @Override
    public Verdict look(Direction direction, ByteBuffer frame) {
        return direction == Direction.REQUEST && frame.getShort(4) == PRODUCE ? produce(frame) : Verdict.PASS;
    }

    private Verdict produce(ByteBuffer frame) {
        boolean flexible = frame.getShort(6) >= FLEXIBLE;
        frame.position(12);
        skip(frame, frame.getShort());
        if (flexible) {
            // the header's tagged fields: none
            varint(frame);
        }
        int length = flexible ? varint(frame) - 1 : frame.getShort();
        String transactionalId = text(frame, length);
        promises.count(Promises.ACKS, frame.getShort() == ALL);
        return transactionalId.contains("-relay-") && traps.spring(CrashPoint.COMMIT_SEND) ? Verdict.CUT : Verdict.PASS;
    }

    private static void skip(ByteBuffer frame, int length) {
        frame.position(frame.position() + Math.max(0, length));
    }

    /// A string of that length; a negative one is null, said as empty.
    private static String text(ByteBuffer frame, int length) {
        byte[] bytes = new byte[Math.max(0, length)];
        frame.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static int varint(ByteBuffer frame) {
        int value = 0;
        int shift = 0;
        byte next = frame.get();
        while (next < 0) {
            value |= (next & 0x7f) << shift;
            shift += 7;
            next = frame.get();
        }
        return value | next << shift;
    }
}
