package io.handback.engagement.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;

/// Unpacks a gzip body and stops at a limit, so that a small body cannot fill the memory.
final class Inflater {

    static final int MOST = 8 * 1024 * 1024;

    private Inflater() {}

    /// The plain bytes.
    ///
    /// @throws Refused 400 when it is no gzip, 413 when it is too much, 415 when the encoding is another one
    static byte[] plain(byte[] body, @Nullable String encoding) {
        if (encoding == null || encoding.isBlank() || encoding.strip().equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.strip().equalsIgnoreCase("gzip")) {
            throw new Refused(new Problem(415, "unsupported-encoding", "Send the body plain or with Content-Encoding: gzip."));
        }
        return unpacked(body);
    }

    private static byte[] unpacked(byte[] body) {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = gzip.readNBytes(MOST + 1);
            if (plain.length > MOST) {
                throw new Refused(Problems.TOO_LARGE);
            }
            return plain;
        } catch (IOException _) {
            throw Refused.input("", "The body is not valid gzip.");
        }
    }
}
