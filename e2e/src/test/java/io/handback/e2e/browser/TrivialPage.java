package io.handback.e2e.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A page of this machine on a port of its own, the same at every path.
record TrivialPage(HttpServer server) implements AutoCloseable {

    static TrivialPage serve(String body, String policy) throws IOException {
        String html = "<!doctype html><html lang=\"en\"><head><title>A page</title></head><body><main>" + body + "</main></body></html>";
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, html, policy));
        server.start();
        return new TrivialPage(server);
    }

    private static void answer(HttpExchange exchange, String html, String policy) throws IOException {
        try (exchange) {
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
