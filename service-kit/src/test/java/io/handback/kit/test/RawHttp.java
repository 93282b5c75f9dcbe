package io.handback.kit.test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// Sends a request exactly as written: client libraries repair paths and headers, and that is what must be tried here.
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int CHUNK = 16_384;

    private RawHttp() {}

    /// Sends it to the service under test and reads the whole answer.
    public static Answer send(Request request) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            Thread writer = Thread.ofVirtual().start(() -> write(request, socket));
            byte[] answer = readAll(socket);
            writer.interrupt();
            return Answer.of(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Request request, Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request.head().getBytes(StandardCharsets.UTF_8));
            request.writeBody(out);
            out.flush();
        } catch (IOException _) {
            // the service answered and closed before it read everything; the answer is what counts
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[CHUNK];
        try {
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                all.write(buffer, 0, read);
                read = socket.getInputStream().read(buffer);
            }
        } catch (SocketException e) {
            if (all.size() == 0) {
                throw e;
            }
        }
        return all.toByteArray();
    }

    /// A request; `headers` may name one twice by [Request#twice].
    public record Request(String method, String path, Map<String, String> headers, @Nullable String body, boolean chunked) {

        /// Copies the headers, in their order.
        public Request {
            headers = new LinkedHashMap<>(headers);
        }

        /// With the header set.
        public Request with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, path, more, body, chunked);
        }

        /// Without the header.
        public Request without(String name) {
            Map<String, String> fewer = new LinkedHashMap<>(headers);
            fewer.remove(name);
            return new Request(method, path, fewer, body, chunked);
        }

        /// With the header in it a second time (names of headers are not case sensitive).
        public Request twice(String name) {
            return with(name.toLowerCase(Locale.ROOT), String.valueOf(headers.get(name)));
        }

        /// With this content type, or none.
        public Request type(@Nullable String contentType) {
            return contentType == null ? without("Content-Type") : with("Content-Type", contentType);
        }

        /// Sent in chunks, without its length.
        public Request streamed() {
            return new Request(method, path, headers, body, true);
        }

        private byte[] bytes() {
            return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        }

        private String head() {
            List<String> lines = new ArrayList<>(List.of(method + " " + path + " HTTP/1.1", "Host: localhost", "Connection: close"));
            headers.forEach((name, value) -> lines.add(name + ": " + value));
            lines.add(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + bytes().length);
            return String.join("\r\n", lines) + "\r\n\r\n";
        }

        private void writeBody(OutputStream out) throws IOException {
            if (!chunked) {
                out.write(bytes());
                return;
            }
            ByteArrayInputStream rest = new ByteArrayInputStream(bytes());
            while (rest.available() > 0) {
                byte[] chunk = rest.readNBytes(CHUNK);
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(chunk);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /// An answer; header names are in lower case.
    public record Answer(int status, Map<String, String> headers, String body) {

        private static Answer of(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new AssertionError("No HTTP answer: " + text);
            }
            String[] lines = text.substring(0, end).split("\r\n", -1);
            int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
            String rest = text.substring(end + 4);
            return status == 100 ? of(rest.getBytes(StandardCharsets.UTF_8)) : new Answer(status, headers(lines), rest);
        }

        private static Map<String, String> headers(String[] lines) {
            Map<String, String> headers = new LinkedHashMap<>();
            for (int i = 1; i < lines.length; i++) {
                int colon = lines[i].indexOf(':');
                headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
            }
            return headers;
        }

        /// The header's value, or an empty text.
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }
}
