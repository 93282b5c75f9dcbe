package io.handback.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Takes spans as an OpenTelemetry collector does (OTLP over HTTP), and keeps what was sent.
public record Collector(HttpServer server, List<byte[]> bodies) implements AutoCloseable {

    static Collector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Collector collector = new Collector(server, new CopyOnWriteArrayList<>());
        server.createContext("/", collector::take);
        server.start();
        return collector;
    }

    /// What a service needs in its environment to send its spans here: tracing is off by default, and stays off where only the overload is
    /// measured.
    Map<String, String> settings() {
        return System.getProperty("handback.doors.overload-seconds") != null
                ? Map.of()
                : Map.of(
                        "QUARKUS_OTEL_SDK_DISABLED", "false",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + server.getAddress().getPort(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "500MS");
    }

    /// Whether a service has sent a span of the trace.
    boolean has(String service, String traceId) {
        byte[] trace = HexFormat.of().parseHex(traceId);
        byte[] name = service.getBytes(StandardCharsets.UTF_8);
        return bodies.stream().anyMatch(body -> contains(body, trace) && contains(body, name));
    }

    /// Whether any span says this.
    public boolean mentions(String text) {
        return bodies.stream().anyMatch(body -> contains(body, text.getBytes(StandardCharsets.UTF_8)));
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static boolean contains(byte[] body, byte[] part) {
        String all = new String(body, StandardCharsets.ISO_8859_1);
        return all.contains(new String(part, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
