package io.handback.embedded;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

/// The parameters of a request, from its query or its body; none may come twice (RFC 6749 section 3.1).
record Form(Map<String, String> values) {

    private static final int BODY_LIMIT = 64 * 1024;

    /// The parameters of a request that may be either.
    static Form ofRequest(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod().equals("POST") ? ofBody(exchange) : ofQuery(exchange);
    }

    private static Form ofQuery(HttpExchange exchange) {
        return parse(exchange.getRequestURI().getRawQuery());
    }

    static Form ofBody(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) {
            throw new OAuthRefusal("invalid_request", "The body is too large.");
        }
        return parse(new String(body, StandardCharsets.UTF_8));
    }

    static Form parse(@Nullable String encoded) {
        Map<String, String> values = new HashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                add(values, pair);
            }
        }
        return new Form(values);
    }

    private static void add(Map<String, String> values, String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (values.put(name, value) != null) {
            throw new OAuthRefusal("invalid_request", "The parameter " + name + " comes twice.");
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new OAuthRefusal("invalid_request", "A parameter is not form-encoded.");
        }
    }

    @Nullable
    String find(String name) {
        return values.get(name);
    }

    String require(String name) {
        String value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw new OAuthRefusal("invalid_request", "The parameter " + name + " is missing.");
        }
        return value;
    }
}
