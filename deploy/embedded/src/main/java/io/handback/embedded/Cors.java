package io.handback.embedded;

import java.net.URI;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;

/// Lets pages of this machine, on any of its ports, read what a page has to read: discovery, keys, tokens.
final class Cors {

    private static final Set<String> READABLE = Set.of("/.well-known/openid-configuration", "/jwks", "/token", "/revoke");

    private Cors() {}

    static boolean isPreflight(HttpExchange exchange, String path) {
        return exchange.getRequestMethod().equals("OPTIONS") && READABLE.contains(path);
    }

    static Answer preflight() {
        return Answer.nothing(204)
                .with("Access-Control-Allow-Methods", "GET, POST")
                .with("Access-Control-Allow-Headers", "Authorization, Content-Type")
                .with("Access-Control-Max-Age", "600");
    }

    /// The answer, readable by the page that asks if it may be.
    static Answer open(HttpExchange exchange, String path, Answer answer) {
        if (!READABLE.contains(path)) {
            return answer;
        }
        Answer varying = answer.with("Vary", "Origin");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin != null && isOfThisMachine(origin) ? varying.with("Access-Control-Allow-Origin", origin) : varying;
    }

    private static boolean isOfThisMachine(String origin) {
        try {
            return RedirectUris.isOfThisMachine(URI.create(origin));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
