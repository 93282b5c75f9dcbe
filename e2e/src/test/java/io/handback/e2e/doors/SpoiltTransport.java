package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Sends a good request in ways that no good client does: lengths, chunks, encodings, headers.
///
/// @param line the request's first line without the version
/// @param headers lines that belong to every request, each with its line end
/// @param type the media type the route takes
record SpoiltTransport(String line, String headers, String type, String body, Map<String, byte[]> all) {

    private static final int LARGE = 2 * 1024 * 1024;
    private static final String END = "\r\n";

    /// By what is wrong.
    static Map<String, byte[]> of(String line, String headers, String type, String body) throws IOException {
        SpoiltTransport transport = new SpoiltTransport(line, headers, type, body, new LinkedHashMap<>());
        transport.putLengths();
        transport.putChunks();
        transport.putSizes();
        transport.putEncodings();
        transport.putTypes();
        transport.putHeaders();
        transport.putFirstLines();
        return transport.all;
    }

    private void putLengths() {
        String right = "Content-Length: " + body.length() + END;
        put("a length and chunks", right + "Transfer-Encoding: chunked" + END, chunk(body));
        put("chunks and a length", "Transfer-Encoding: chunked" + END + right, chunk(body));
        put("two lengths", right + "Content-Length: 3" + END, body);
        put("a list of lengths", "Content-Length: " + body.length() + ", 3" + END, body);
        for (String length : List.of("-1", "abc", "+5", "0x10", "99999999999999999999", "9223372036854775807", "5 5", "")) {
            put("the length '" + length + "'", "Content-Length: " + length + END, body);
        }
        put("a length too short", "Content-Length: " + (body.length() - 1) + END, body);
        put("no length", "", body);
        put("the length 0", "Content-Length: 0" + END, body);
    }

    private void putChunks() {
        String chunked = "Transfer-Encoding: chunked" + END;
        put("a chunk whose size is no number", chunked, "zz" + END + body + END + "0" + END + END);
        put("a chunk of a negative size", chunked, "-5" + END + body + END + "0" + END + END);
        put("a chunk larger than all memory", chunked, "7fffffffffffffff" + END + body);
        put("a chunk whose size overflows", chunked, "fffffffffffffffff" + END + body);
        put("a chunk larger than it says", chunked, "1" + END + body + END + "0" + END + END);
        put("a chunk with an endless extension", chunked, "1;" + "x".repeat(20_000) + END + "{" + END + "0" + END + END);
        put("endless trailers", chunked, chunk(body).substring(0, chunk(body).length() - 2) + "X: y\r\n".repeat(5_000) + END);
        for (String encoding : List.of("gzip", "chunked, identity", "identity, chunked", "x-chunked", "chunked, chunked",
                "CHUNKED;q=1")) {
            put("the transfer encoding '" + encoding + "'", "Transfer-Encoding: " + encoding + END, chunk(body));
        }
    }

    private void putSizes() {
        put("2 MB", "Content-Length: " + LARGE + END, " ".repeat(LARGE - body.length()) + body);
        put("2 MB in chunks", "Transfer-Encoding: chunked" + END, chunk(" ".repeat(LARGE) + body));
        put("2 GB announced", "Content-Length: 2147483648" + END, body);
    }

    private void putEncodings() throws IOException {
        put("a gzip bomb", gzip(" ".repeat(20 * 1024 * 1024)), "Content-Encoding: gzip" + END);
        put("a gzip bomb in a gzip bomb", gzip(new String(gzip(" ".repeat(20 * 1024 * 1024)), ISO_8859_1)),
                "Content-Encoding: gzip, gzip" + END);
        put("gzip that breaks off", java.util.Arrays.copyOf(gzip(body), 15), "Content-Encoding: gzip" + END);
        put("gzip that is none", body.getBytes(UTF_8), "Content-Encoding: gzip" + END);
        put("brotli", body.getBytes(UTF_8), "Content-Encoding: br" + END);
        put("deflate", body.getBytes(UTF_8), "Content-Encoding: deflate" + END);
        put("an unknown encoding", body.getBytes(UTF_8), "Content-Encoding: \u00e4" + END);
        put("UTF-16", body.getBytes(UTF_16LE), "Content-Type: " + type + "; charset=utf-16" + END);
    }

    private void putTypes() {
        for (String other : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded",
                "application/octet-stream", "application/json-patch+json", "*/*", "json", ";", "application/",
                "a".repeat(5_000) + "/json")) {
            all.put("the type " + other.substring(0, Math.min(40, other.length())),
                    request("Content-Type: " + other + END + "Content-Length: " + body.length() + END, body.getBytes(UTF_8), false));
        }
        all.put("no type", request("Content-Length: " + body.length() + END, body.getBytes(UTF_8), false));
    }

    private void putHeaders() {
        String right = "Content-Length: " + body.length() + END;
        put("a header of 20 KB", "X-Long: " + "x".repeat(20_000) + END + right, body);
        put("a header of 1 MB", "X-Long: " + "x".repeat(1_000_000) + END + right, body);
        put("5,000 headers", "X-Many: y\r\n".repeat(5_000) + right, body);
        put("a header without a colon", "Nonsense" + END + right, body);
        put("a header with a blank in its name", "X Y: z" + END + right, body);
        put("a header with NUL", "X: a\u0000b" + END + right, body);
        put("a header with a bare CR", "X: a\rb" + END + right, body);
        put("a header folded", "X: a" + END + " b" + END + right, "x" + body);
        put("a header without a name", ": x" + END + right, "x" + body);
        put("an accept of pictures", "Accept: image/png" + END + right, body + "x");
        put("an accept of nonsense", "Accept: ;;;" + END + right, body + "x");
        put("an expectation of nonsense", "Expect: miracles" + END + right, "x" + body);
        for (String key : List.of("\"", "a\"b", "k".repeat(129), "\u00e4", "\\", "a\\b", "\"a\\b\"")) {
            put("the key '" + key.substring(0, 1) + "', " + key.length() + " long", "Idempotency-Key: " + key + END + right, body);
        }
        put("two keys", "Idempotency-Key: a" + END + "Idempotency-Key: b" + END + right, body);
        for (String person : List.of("nobody", ":", "crm:", ":x", "CRM:x", "crm:x y", "crm:" + "x".repeat(201))) {
            put("acting for '" + person.substring(0, Math.min(9, person.length())) + "'", "Handback-Acting-For: " + person + END + right,
                    body);
        }
    }

    private void putFirstLines() {
        String rest = headers + "Content-Length: " + body.length() + END + END + body;
        all.put("another protocol", (line + " SPDY/3" + END + rest).getBytes(UTF_8));
        all.put("HTTP/9.9", (line + " HTTP/9.9" + END + rest).getBytes(UTF_8));
        all.put("no version", (line + END + rest).getBytes(UTF_8));
        all.put("blanks in the first line", (line.replace(" ", "   ") + "  x HTTP/1.1" + END + rest).getBytes(UTF_8));
        all.put("a first line of 100 KB", (line + "?" + "x".repeat(100_000) + " HTTP/1.1" + END + rest).getBytes(UTF_8));
        all.put("5,000 parameters", (line + "?" + "a=b&".repeat(1_000) + " HTTP/1.1" + END + headers + END).getBytes(UTF_8));
        all.put("NUL in the query", (line + "?a=%00 HTTP/1.1" + END + rest).getBytes(UTF_8));
        all.put("TLS", new byte[]{0x16, 3, 1, 2, 0, 1, 0, 1, (byte) 0xfc, 3, 3, 13, 10, 13, 10});
    }

    private void put(String name, String more, String content) {
        all.put(name, request("Content-Type: " + type + END + more, content.getBytes(UTF_8), false));
    }

    private void put(String name, byte[] content, String more) {
        String typed = more.startsWith("Content-Type") ? more : "Content-Type: " + type + END + more;
        all.put(name, request(typed + "Content-Length: " + content.length + END, content, true));
    }

    private byte[] request(String more, byte[] content, boolean binary) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((line + " HTTP/1.1" + END + headers + more + END).getBytes(binary ? ISO_8859_1 : UTF_8));
        out.writeBytes(content);
        return out.toByteArray();
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
