package io.handback.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Answers `PUT /engagement/v1/people/me` as engagement-service would: always the same id for the same subject of a tenant; persons
/// of a CRM are unknown (they become known through the people topic).
final class PeopleStandIn implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;

    private PeopleStandIn(HttpServer server) {
        this.server = server;
    }

    static PeopleStandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/engagement/v1/people/me", PeopleStandIn::answer);
            server.start();
            return new PeopleStandIn(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestHeaders().containsKey("Handback-Acting-For")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
            var answer = JSON.createObjectNode();
            answer.put("personId", personId(claims.get("tenant").asText(), claims.get("sub").asText()).toString());
            answer.set("roles", claims.get("roles"));
            byte[] body = JSON.writeValueAsBytes(answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    static UUID personId(String tenant, String subject) {
        return UUID.nameUUIDFromBytes((tenant + "/" + subject).getBytes(UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
