package io.handback.e2e.chaos.wire;

import java.nio.ByteBuffer;

/// Reads along on one connection, frame by frame; called by two threads, one for each direction.
public interface Tap {

    /// How long the frame is that begins here.
    ///
    /// @return its bytes, or 0 when more must arrive before it can be told
    int frame(Direction direction, ByteBuffer bytes);

    /// Looks at a whole frame and says what becomes of it.
    Verdict look(Direction direction, ByteBuffer frame);

    /// What becomes of a frame.
    enum Verdict {
        /// it goes on
        PASS,
        /// it was meant for the tap itself
        KEEP,
        /// the connection ends before it
        CUT
    }

    /// One that understands nothing and passes everything on as it comes.
    static Tap none() {
        return new Tap() {
            @Override
            public int frame(Direction direction, ByteBuffer bytes) {
                return bytes.remaining();
            }

            @Override
            public Verdict look(Direction direction, ByteBuffer frame) {
                return Verdict.PASS;
            }
        };
    }
}
