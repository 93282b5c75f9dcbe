package io.handback.feedback.panel;

import java.io.IOException;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.web.bundler.runtime.Bundle;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Serves the panel to every page, without a token, at an address that never changes: CRM pages have it in their mark-up.
@ApplicationScoped
class PanelRoute {

    static final String PATH = "/panel/handback-panel.js";

    /// Long enough to spare a request on each page, short enough that a new panel is everywhere within minutes.
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final PanelScript script;

    PanelRoute(Bundle bundle) throws IOException {
        script = PanelScript.at(bundle.script("panel"));
    }

    void register(@Observes Router router) {
        router.route(PATH).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }

    private void answer(RoutingContext request) {
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.ETAG, "W/" + script.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (names(request.request().getHeader(HttpHeaders.IF_NONE_MATCH), script.tag())) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8");
        if (names(request.request().getHeader(HttpHeaders.ACCEPT_ENCODING), "gzip")) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            send(response, script.compressed());
        } else {
            send(response, script.content());
        }
    }

    // HEAD is told the length, too
    private static void send(HttpServerResponse response, Buffer content) {
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length())).end(content);
    }

    private static boolean names(@Nullable String header, String name) {
        return header != null && header.toLowerCase(Locale.ROOT).contains(name);
    }
}
