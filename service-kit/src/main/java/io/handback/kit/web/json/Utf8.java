package io.handback.kit.web.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// Whether bytes are UTF-8 as it is defined: the JSON reader also takes overlong characters, and guesses UTF-16 and UTF-32.
public final class Utf8 {

    private static final int PART = 8_192;

    private Utf8() {}

    /// Whether the bytes are well-formed UTF-8 without the byte 0, which no JSON has and UTF-16 is full of.
    public static boolean isText(byte[] bytes) {
        return !hasZero(bytes) && isWellFormed(bytes);
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWellFormed(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CharBuffer dropped = CharBuffer.allocate(PART);
        CoderResult result = decoder.decode(rest, dropped, true);
        while (result.isOverflow()) {
            dropped.clear();
            result = decoder.decode(rest, dropped, true);
        }
        return !result.isError();
    }
}
