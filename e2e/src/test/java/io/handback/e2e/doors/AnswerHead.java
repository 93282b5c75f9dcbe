package io.handback.e2e.doors;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/// The head of an answer that has come whole.
///
/// @param later whether it says when to come again
/// @param last whether the connection ends with it
record AnswerHead(int status, boolean later, boolean last) {

    /// The head; null while something is missing of the answer.
    static @Nullable AnswerHead ofWhole(String come) {
        int end = come.indexOf("\r\n\r\n");
        if (end < 0) {
            return null;
        }
        String head = come.substring(0, end + 2).toLowerCase(Locale.ROOT);
        boolean whole = value(head, "transfer-encoding").equals("chunked")
                ? come.endsWith("\r\n0\r\n\r\n")
                : come.length() >= end + 4 + Integer.parseInt("0" + value(head, "content-length"));
        int status = Integer.parseInt(head.substring("http/1.1 ".length(), "http/1.1 200".length()));
        return whole ? new AnswerHead(status, !value(head, "retry-after").isEmpty(), value(head, "connection").equals("close")) : null;
    }

    boolean refusal() {
        return status == 503 || status == 429;
    }

    private static String value(String head, String name) {
        int begin = head.indexOf("\r\n" + name + ":");
        return begin < 0 ? "" : head.substring(begin + name.length() + 3, head.indexOf("\r\n", begin + 2)).strip();
    }
}
