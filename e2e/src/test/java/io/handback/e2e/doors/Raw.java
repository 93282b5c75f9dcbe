package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A client that sends bytes exactly as written, over one connection as long as it lives: libraries repair what must be tried here.
final class Raw implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Raw(int port) {
        this.port = port;
    }

    /// An answer; header names are in lower case. A stream's body is empty: it has no end.
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        boolean granted() {
            return status >= 200 && status < 400;
        }
    }

    /// Sends one request over a connection of its own.
    static Answer once(int port, String request) throws IOException {
        try (Raw raw = new Raw(port)) {
            return raw.send(request);
        }
    }

    /// The text of a request: its first line, header lines, and a body whose length is added.
    static String request(String method, String target, String body, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            text.append(header.isEmpty() ? "" : header + "\r\n");
        }
        if (!body.isEmpty()) {
            text.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n");
        }
        return text + "\r\n" + body;
    }

    Answer send(String request) throws IOException {
        return send(request.getBytes(UTF_8));
    }

    /// Sends the bytes and reads one answer; a connection that the other side has closed meanwhile is opened again, once.
    Answer send(byte[] request) throws IOException {
        boolean used = socket != null;
        try {
            return exchange(request);
        } catch (IOException e) {
            close();
            if (!used) {
                throw e;
            }
            return exchange(request);
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        if (socket == null) {
            open();
        }
        socket.getOutputStream().write(request);
        Answer answer = read(request.length > 5 && new String(request, 0, 5, ISO_8859_1).equals("HEAD "));
        if (answer.header("connection").equalsIgnoreCase("close") || answer.header("content-type").startsWith("text/event-stream")) {
            close();
        }
        return answer;
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private Answer read(boolean head) throws IOException {
        String first = line();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(first.split(" ", 3)[1]);
        if (status == 100) {
            return read(head);
        }
        boolean none = head || status == 204 || status == 304 || headers.getOrDefault("content-type", "").startsWith("text/event-stream");
        return new Answer(status, headers, none ? "" : body(headers));
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return chunks();
        }
        String length = headers.get("content-length");
        byte[] bytes = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        if (length == null) {
            close();
        }
        return new String(bytes, UTF_8);
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toString(UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed after: " + line);
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
