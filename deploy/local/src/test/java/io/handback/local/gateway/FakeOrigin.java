package io.handback.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A service behind the gateway: says what it got, echoes, streams.
record FakeOrigin(String name, HttpServer server, ExecutorService threads, BlockingQueue<String> events, CountDownLatch streamEnded) {

    static FakeOrigin start(String name, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        FakeOrigin origin = new FakeOrigin(name, server, Executors.newVirtualThreadPerTaskExecutor(), new LinkedBlockingQueue<>(),
                new CountDownLatch(1));
        server.setExecutor(origin.threads);
        server.createContext("/", origin::handle);
        server.start();
        return origin;
    }

    void send(String event) {
        events.add(event);
    }

    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getRawPath()) {
                case "/content/v1/echo" -> echo(exchange);
                case "/feedback/v1/stream" -> stream(exchange);
                case "/feedback/v1/idle" -> idle(exchange);
                default -> answer(exchange, 200, name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
            }
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"2\"");
        answer(exchange, 418, String.join(" ", exchange.getRequestMethod(), exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("If-Match"), body));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(": hello\n".getBytes(UTF_8));
            out.flush();
            while (true) {
                String event = next();
                out.write((event == null ? ": still here\n" : event).getBytes(UTF_8));
                out.flush();
            }
        } finally {
            streamEnded.countDown();
        }
    }

    private @Nullable String next() throws InterruptedIOException {
        try {
            return events.poll(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException(e.getMessage());
        }
    }

    private void idle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('.');
        exchange.getResponseBody().flush();
        next();
        next();
    }
}
