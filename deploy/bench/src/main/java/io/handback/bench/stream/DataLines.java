package io.handback.bench.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The events in a stream's bytes, however they are cut: a digest of each `data:` line, which tells one event from another.
final class DataLines {

    // stands nowhere else at the begin of a line
    private static final byte[] MARK = "\ndata:".getBytes(StandardCharsets.US_ASCII);
    // of the 64-bit FNV-1a hash
    private static final long BASIS = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final List<Long> digests = new ArrayList<>();
    private boolean inLine;
    private int matched;
    private long digest;

    /// Reads on.
    void read(byte[] bytes) {
        for (byte next : bytes) {
            if (inLine) {
                readData(next);
            } else {
                look(next);
            }
        }
    }

    private void look(byte next) {
        matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
        if (matched == MARK.length) {
            inLine = true;
            digest = BASIS;
        }
    }

    private void readData(byte next) {
        if (next != '\n') {
            digest = (digest ^ (next & 0xFF)) * PRIME;
            return;
        }
        digests.add(digest);
        inLine = false;
        // this end of a line may be another's begin
        matched = 1;
    }

    /// Of each event that came whole, in the order they came.
    List<Long> digests() {
        return Collections.unmodifiableList(digests);
    }
}
