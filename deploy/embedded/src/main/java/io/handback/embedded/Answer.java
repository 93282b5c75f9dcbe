package io.handback.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

/// An HTTP answer of the issuer; never stored by a cache, except where it says so.
record Answer(int status, String contentType, String body, Map<String, String> headers) {

    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action %s; frame-ancestors 'none'; base-uri 'none'";

    static Answer json(int status, Map<String, Object> body) {
        return new Answer(status, "application/json", JSONObjectUtils.toJSONString(body), Map.of());
    }

    static Answer error(int status, OAuthRefusal refusal) {
        return json(status, Map.of("error", refusal.error(), "error_description", refusal.description()));
    }

    /// A page of the issuer, which loads its own style sheet and nothing else.
    ///
    /// @param formTargets where its forms may lead to, redirects included, as sources of a Content Security Policy
    static Answer page(int status, String html, String formTargets) {
        return new Answer(status, "text/html; charset=utf-8", html, Map.of(
                "Content-Security-Policy", POLICY.formatted(formTargets),
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff"));
    }

    static Answer redirect(String target) {
        return new Answer(303, "text/plain; charset=utf-8", "", Map.of("Location", target));
    }

    static Answer stylesheet(String css) {
        return new Answer(200, "text/css; charset=utf-8", css, Map.of("X-Content-Type-Options", "nosniff"));
    }

    static Answer nothing(int status) {
        return new Answer(status, "text/plain; charset=utf-8", "", Map.of());
    }

    /// The same with one more header.
    Answer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, body, more);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Headers answer = exchange.getResponseHeaders();
        answer.set("Content-Type", contentType);
        answer.set("Cache-Control", "no-store");
        headers.forEach(answer::set);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
