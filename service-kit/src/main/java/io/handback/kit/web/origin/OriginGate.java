package io.handback.kit.web.origin;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/// Lets scripts of the allowed origins read answers, and says nothing to others: their browsers then keep the answers from them.
/// Callers are known by their token alone, never by a cookie, so that credentials are not allowed to anybody.
@ApplicationScoped
class OriginGate {

    /// Before the gate on paths and sizes, so that its refusals can be read too.
    private static final int FIRST = 1_100;
    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String REQUEST_HEADERS = "authorization, content-type, idempotency-key, if-match, last-event-id";
    private static final String ANSWER_HEADERS = "etag, location, ratelimit, ratelimit-policy, retry-after, idempotency-replayed";
    private static final String TEN_MINUTES = "600";

    private final AllowedOrigins allowed;

    OriginGate(@ConfigProperty(name = "handback.panel.origins") Optional<List<String>> origins) {
        allowed = AllowedOrigins.of(origins.orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        if (!allowed.names().isEmpty()) {
            filters.register(this::answer, FIRST);
        }
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        // caches between us and the page must not give one origin's answer to another
        context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (!allowed.allow(origin)) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if (isPreflight(request)) {
            permit(response);
        } else {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
            context.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method()) && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
    }

    private static void permit(HttpServerResponse response) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES)
                .setStatusCode(204)
                .end();
    }
}
