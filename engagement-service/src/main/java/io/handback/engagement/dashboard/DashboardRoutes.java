package io.handback.engagement.dashboard;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Gives every address of the dashboard its one HTML page (which page is shown is decided in the browser), and its settings.
@ApplicationScoped
class DashboardRoutes {

    private static final String HOME = "/";
    private static final String SETTINGS = "/app/config.json";
    /// Files whose name changes with their content.
    private static final String BUNDLE = "/static/bundle/*";
    /// The addresses of the pages; the browser's router (web/app/shell/router.ts) tells them apart, and says when there is none.
    private static final List<String> PAGES = List.of("/items", "/items/*", "/workbench", "/feed", "/gap", "/participation", "/definitions",
            "/signed-in");
    private static final int BEFORE_FILES = -100;
    private static final int BEFORE_THE_END = Integer.MAX_VALUE - 1;
    private static final String LOST = "handback.no-such-page";

    private final PageHeaders headers;
    private final String settings;
    private final String rest;

    DashboardRoutes(@ConfigProperty(name = "handback.issuer") URI issuer, @ConfigProperty(name = "quarkus.rest.path") String rest,
            DashboardConfig config) {
        this.rest = rest;
        this.headers = new PageHeaders(issuer);
        this.settings = new JsonObject()
                .put("issuer", issuer.toString())
                .put("clientId", config.clientId())
                .put("scope", config.scope())
                .encode();
    }

    void register(@Observes Router router) {
        get(router, HOME).handler(this::protect);
        get(router, SETTINGS).handler(this::answerSettings);
        get(router, BUNDLE).handler(DashboardRoutes::keep);
        PAGES.forEach(page -> get(router, page).handler(context -> context.reroute(HOME)));
        router.route().method(HttpMethod.GET).order(BEFORE_THE_END).handler(this::sayThatThereIsNone);
    }

    // people who mistyped an address get the page that says so; programs get a problem
    private void sayThatThereIsNone(RoutingContext context) {
        String accept = Objects.requireNonNullElse(context.request().getHeader(HttpHeaders.ACCEPT), "");
        if (accept.contains("text/html") && !context.normalizedPath().startsWith(rest) && context.get(LOST) == null) {
            context.put(LOST, true).response().setStatusCode(404);
            context.reroute(HOME);
        } else {
            context.next();
        }
    }

    private static Route get(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(BEFORE_FILES);
    }

    private void protect(RoutingContext context) {
        // at the very end, after whoever serves the file has set its own
        context.addHeadersEndHandler(_ -> {
            headers.writeTo(context.response().headers());
            context.response().headers().set(HttpHeaders.CACHE_CONTROL, "no-cache");
        });
        context.next();
    }

    private static void keep(RoutingContext context) {
        context.addHeadersEndHandler(
                _ -> context.response().headers().set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable"));
        context.next();
    }

    private void answerSettings(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(settings);
    }
}
