package io.handback.e2e.doors;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/// The last refusal that came, whole: they are alike, and reading each would be work that the services could do.
final class LastRefusal {

    private byte[] whole = {};
    private @Nullable AnswerHead head;

    /// Its head, when the first `length` bytes are the same answer again; null when they are not.
    @Nullable
    AnswerHead sameAs(byte[] bytes, int length) {
        return Arrays.equals(bytes, 0, length, whole, 0, whole.length) ? head : null;
    }

    void keep(byte[] answer, AnswerHead itsHead) {
        whole = answer;
        head = itsHead;
    }
}
