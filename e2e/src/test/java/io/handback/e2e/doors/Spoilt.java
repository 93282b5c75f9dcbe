package io.handback.e2e.doors;

import java.util.Set;

/// A request that must not pass, and what it must get.
///
/// @param bytes as they are sent
/// @param right the statuses that are right; [#CLOSED] among them where the connection may be closed without an answer
@SuppressWarnings("ArrayRecordComponent") // bytes as they are sent; never compared
record Spoilt(byte[] bytes, Set<Integer> right) {

    /// Stands for no answer at all: only where the connection itself is spoilt, or the server closes while much is still being sent.
    static final int CLOSED = 0;
    /// What cannot be read.
    static final Set<Integer> BAD = Set.of(400);

    boolean mayClose() {
        return right.contains(CLOSED);
    }
}
