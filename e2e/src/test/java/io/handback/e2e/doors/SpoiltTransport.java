package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/// Sends a good request in ways that no good client does: lengths, chunks, encodings, headers.
///
/// @param line the request's first line without the version
/// @param headers lines that belong to every request, each with its line end
record SpoiltTransport(String line, String headers, Door door, Map<String, Spoilt> all) {

    private static final int LARGE = 2 * 1024 * 1024;
    private static final String END = "\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked" + END;

    private static final Set<Integer> BAD = Spoilt.BAD;
    /// What breaks in the middle of a body, when the request was already let in: some answer 400, some just end the connection.
    private static final Set<Integer> BROKEN = Set.of(400, Spoilt.CLOSED);
    private static final Set<Integer> TOO_LARGE = Set.of(413);
    /// Refused and closed while the client is still writing: the answer may be lost on its way.
    private static final Set<Integer> TOO_LARGE_OR_CUT = Set.of(413, Spoilt.CLOSED);
    private static final Set<Integer> OTHER_TYPE = Set.of(415);
    private static final Set<Integer> NO_TYPE = Set.of(400, 415);
    private static final Set<Integer> LONG_HEADERS = Set.of(431);

    /// By what is wrong.
    static Map<String, Spoilt> of(String line, String headers, Door door) throws IOException {
        SpoiltTransport transport = new SpoiltTransport(line, headers, door, new LinkedHashMap<>());
        transport.putLengths();
        transport.putChunks();
        transport.putSizes();
        transport.putEncodings();
        transport.putTypes();
        transport.putHeaders();
        transport.putAccepts();
        transport.putKeys();
        transport.putFirstLines();
        return transport.all;
    }

    private String body() {
        return door.body();
    }

    private String right() {
        return "Content-Length: " + body().length() + END;
    }

    private void putLengths() {
        put("a length and chunks", BAD, right() + CHUNKED, chunk(body()));
        put("chunks and a length", BAD, CHUNKED + right(), chunk(body()));
        put("two lengths", BAD, right() + "Content-Length: 3" + END, body());
        put("a list of lengths", BAD, "Content-Length: " + body().length() + ", 3" + END, body());
        for (String length : List.of("-1", "abc", "+5", "0x10", "99999999999999999999", "5 5", "")) {
            put("the length '" + length + "'", BAD, "Content-Length: " + length + END, body());
        }
        put("the length '9223372036854775807'", TOO_LARGE, "Content-Length: 9223372036854775807" + END, body());
        put("a length too short", BAD, "Content-Length: " + (body().length() - 1) + END, body());
        put("no length", BAD, "", body());
        put("the length 0", BAD, "Content-Length: 0" + END, body());
    }

    private void putChunks() {
        String last = END + "0" + END + END;
        put("a chunk whose size is no number", BROKEN, CHUNKED, "zz" + END + body() + last);
        put("a chunk of a negative size", BROKEN, CHUNKED, "-5" + END + body() + last);
        put("a chunk larger than all memory", BROKEN, CHUNKED, "7fffffffffffffff" + END + body());
        put("a chunk whose size overflows", BROKEN, CHUNKED, "fffffffffffffffff" + END + body());
        put("a chunk larger than it says", BROKEN, CHUNKED, "1" + END + body() + last);
        put("a chunk with an endless extension", BROKEN, CHUNKED, "1;" + "x".repeat(20_000) + END + "{" + last);
        String whole = chunk(body());
        put("endless trailers", BROKEN, CHUNKED, whole.substring(0, whole.length() - 2) + "X: y\r\n".repeat(5_000) + END);
        for (String encoding : List.of("gzip", "chunked, identity", "identity, chunked", "x-chunked", "chunked, chunked",
                "CHUNKED;q=1")) {
            put("the transfer encoding '" + encoding + "'", BAD, "Transfer-Encoding: " + encoding + END, whole);
        }
    }

    private void putSizes() {
        put("2 MB", TOO_LARGE, "Content-Length: " + LARGE + END, " ".repeat(LARGE - body().length()) + body());
        put("2 MB in chunks", TOO_LARGE_OR_CUT, CHUNKED, chunk(" ".repeat(LARGE) + body()));
        put("2 GB announced", TOO_LARGE, "Content-Length: 2147483648" + END, body());
    }

    /// One operation unpacks gzip by itself; all others take plain bodies only.
    private void putEncodings() throws IOException {
        boolean unpacks = door.headers().contains("Content-Encoding");
        byte[] bomb = gzip(" ".repeat(20 * 1024 * 1024));
        pack("a gzip bomb", unpacks ? TOO_LARGE : OTHER_TYPE, "Content-Encoding: gzip" + END, bomb);
        pack("a gzip bomb in a gzip bomb", OTHER_TYPE, "Content-Encoding: gzip, gzip" + END, gzip(new String(bomb, ISO_8859_1)));
        pack("gzip that breaks off", unpacks ? BAD : OTHER_TYPE, "Content-Encoding: gzip" + END,
                Arrays.copyOf(gzip(body()), 15));
        pack("gzip that is none", unpacks ? BAD : OTHER_TYPE, "Content-Encoding: gzip" + END, body().getBytes(UTF_8));
        for (String other : List.of("br", "deflate", "\u00e4")) {
            pack("the encoding " + other, OTHER_TYPE, "Content-Encoding: " + other + END, body().getBytes(UTF_8));
        }
        pack("UTF-16", BAD, "Content-Type: " + door.type() + "; charset=utf-16" + END, body().getBytes(UTF_16LE));
    }

    private void putTypes() {
        for (String other : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
                "application/octet-stream", "application/json-patch+json", "*/*", "a".repeat(5_000) + "/json")) {
            putType(other, OTHER_TYPE);
        }
        List.of("json", ";", "application/").forEach(none -> putType(none, NO_TYPE));
        all.put("no type", request(OTHER_TYPE, right(), body().getBytes(UTF_8), UTF_8));
    }

    private void putType(String type, Set<Integer> status) {
        all.put("the type " + type.substring(0, Math.min(40, type.length())),
                request(status, "Content-Type: " + type + END + right(), body().getBytes(UTF_8), UTF_8));
    }

    private void putHeaders() {
        put("a header of 20 KB", LONG_HEADERS, "X-Long: " + "x".repeat(20_000) + END + right(), body());
        put("a header of 1 MB", Set.of(431, Spoilt.CLOSED), "X-Long: " + "x".repeat(1_000_000) + END + right(), body());
        put("5,000 headers", LONG_HEADERS, "X-Many: y\r\n".repeat(5_000) + right(), body());
        put("a header without a colon", BAD, "Nonsense" + END + right(), body());
        put("a header with a blank in its name", BAD, "X Y: z" + END + right(), body());
        put("a header with NUL", BAD, "X: a\u0000b" + END + right(), body());
        put("a header with a bare CR", BAD, "X: a\rb" + END + right(), body());
        put("a header folded", BAD, "X: a" + END + " b" + END + right(), "x" + body());
        put("a header without a name", BAD, ": x" + END + right(), "x" + body());
    }

    private void putAccepts() {
        put("an accept of pictures", Set.of(406), "Accept: image/png" + END + right(), body() + "x");
        put("an accept of nonsense", Set.of(400, 406), "Accept: ;;;" + END + right(), body() + "x");
        put("an expectation of nonsense", Set.of(400, 417), "Expect: miracles" + END + right(), "x" + body());
    }

    private void putKeys() {
        for (String key : List.of("\"", "a\"b", "k".repeat(129), "\u00e4", "\\", "a\\b", "\"a\\b\"")) {
            put("the key '" + key.substring(0, 1) + "', " + key.length() + " long", BAD, "Idempotency-Key: " + key + END + right(), body());
        }
        put("two keys", BAD, "Idempotency-Key: a" + END + "Idempotency-Key: b" + END + right(), body());
        // only a machine may act for somebody, and the caller is none
        for (String person : List.of("nobody", ":", "crm:", ":x", "CRM:x", "crm:x y", "crm:" + "x".repeat(201))) {
            put("acting for '" + person.substring(0, Math.min(9, person.length())) + "'", Set.of(403),
                    "Handback-Acting-For: " + person + END + right(), body());
        }
    }

    private void putFirstLines() {
        String rest = headers + "Content-Type: " + door.type() + END + right() + END + body();
        putRaw("another protocol", BAD, line + " SPDY/3" + END + rest);
        putRaw("HTTP/9.9", Set.of(400), line + " HTTP/9.9" + END + rest);
        putRaw("no version", BAD, line + END + rest);
        putRaw("blanks in the first line", BAD, line.replace(" ", "   ") + "  x HTTP/1.1" + END + rest);
        putRaw("a first line of 100 KB", Set.of(414, Spoilt.CLOSED), line + "?" + "x".repeat(100_000) + " HTTP/1.1" + END + rest);
        putRaw("a first line of 5 KB", Set.of(414), line + "?" + "a=b&".repeat(1_280) + " HTTP/1.1" + END + rest);
        putRaw("NUL in the query", BAD, line + "?a=%00 HTTP/1.1" + END + rest);
        all.put("TLS", new Spoilt(new byte[]{0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3, 13, 10, 13, 10}, BROKEN));
    }

    private void put(String name, Set<Integer> status, String more, String content) {
        all.put(name, request(status, "Content-Type: " + door.type() + END + more, content.getBytes(UTF_8), UTF_8));
    }

    private void putRaw(String name, Set<Integer> status, String request) {
        all.put(name, new Spoilt(request.getBytes(UTF_8), status));
    }

    private void pack(String name, Set<Integer> status, String more, byte[] content) {
        String typed = more.startsWith("Content-Type") ? more : "Content-Type: " + door.type() + END + more;
        all.put(name, request(status, typed + "Content-Length: " + content.length + END, content, ISO_8859_1));
    }

    private Spoilt request(Set<Integer> status, String more, byte[] content, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((line + " HTTP/1.1" + END + headers + more + END).getBytes(charset));
        out.writeBytes(content);
        return new Spoilt(out.toByteArray(), status);
    }

    private static String chunk(String content) {
        return Integer.toHexString(content.length()) + END + content + END + "0" + END + END;
    }

    private static byte[] gzip(String plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain.getBytes(ISO_8859_1));
        }
        return out.toByteArray();
    }
}
