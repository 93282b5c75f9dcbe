package io.handback.kit.web.path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.EarlyRefusals;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// Refuses, before anything routes or authenticates, what a well-behaved client never sends; and marks answers as not to be kept.
@ApplicationScoped
class RequestGate {

    /// Whoever answers, the answer is marked.
    private static final int BEFORE_ALL = 1_200;
    private static final int BEFORE_ROUTES = 1_000;
    /// A refused body up to this many times the limit is read and dropped: a client that still sends would not see the answer.
    private static final int TO_THE_END = 16;
    private static final int AFTER_ALL = Integer.MAX_VALUE;

    private static final String CHUNKED = "chunked";
    /// What one server reads as chunks and another does not hides a second request.
    private static final Problem OTHER_TRANSFER = new Problem(400, "transfer-encoding", "Send the body with its length, or in chunks.")
            .with("Connection", "close");

    /// Whoever speaks another protocol means something else by what looks like a request.
    private static final Problem OTHER_VERSION = new Problem(400, "http-version", "Send HTTP/1.1.").with("Connection", "close");

    private final PathSpelling spelling;
    private final String base;
    private final long largestBody;
    private final EarlyRefusals refusals;

    RequestGate(@ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String base,
            @ConfigProperty(name = "handback.max-body-size") MemorySize largestBody, EarlyRefusals refusals) {
        this.spelling = new PathSpelling(base);
        this.base = base;
        this.largestBody = largestBody.asLongValue();
        this.refusals = refusals;
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, BEFORE_ALL);
        filters.register(this::check, BEFORE_ROUTES);
    }

    void answerUnknownPaths(@Observes Router router) {
        router.route().order(AFTER_ALL).handler(context -> refuse(context, Problems.NOT_FOUND));
    }

    private void check(RoutingContext context) {
        Problem problem = problemOf(context.request());
        if (problem == null) {
            context.next();
        } else {
            refuse(context, problem);
        }
    }

    private void protect(RoutingContext context) {
        context.response().putHeader("X-Content-Type-Options", "nosniff");
        if (java.util.Objects.requireNonNullElse(context.request().path(), "").startsWith(base)) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        context.next();
    }

    private @Nullable Problem problemOf(HttpServerRequest request) {
        // the library has no name for any other
        if (request.version() == null) {
            return OTHER_VERSION;
        }
        String complaint = spelling.complaint(request.uri());
        if (complaint != null) {
            return new Problem(400, "path-spelling", complaint);
        }
        Problem token = TokenForm.problem(request.headers().getAll(HttpHeaders.AUTHORIZATION));
        if (token != null) {
            return token;
        }
        if (!request.headers().getAll(HttpHeaders.TRANSFER_ENCODING).stream().allMatch(CHUNKED::equalsIgnoreCase)) {
            return OTHER_TRANSFER;
        }
        return announcedLength(request) > largestBody ? Problems.TOO_LARGE : null;
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }

    private void refuse(RoutingContext context, Problem problem) {
        if (announcedLength(context.request()) > TO_THE_END * largestBody) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        refusals.refuse(context, problem);
    }
}
