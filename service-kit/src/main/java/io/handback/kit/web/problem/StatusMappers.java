package io.handback.kit.web.problem;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Answers what the REST layer itself refuses: unknown path, wrong method, wrong media type, unreadable parameter.
class StatusMappers {

    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

    private static final Problem WRONG_METHOD = new Problem(405, "method-not-allowed",
            "This path does not take that method: Allow names those it takes.");

    private static final Map<Integer, Problem> KNOWN = Map.of(
            400,
            new Problem(400, "bad-request",
                    "The request cannot be read: check parameters, headers and body against the interface description."),
            401, Problems.unauthorized("Send a valid access token: Authorization: Bearer <token>."),
            403, new Problem(403, "forbidden", "Your roles do not allow this."),
            404, Problems.NOT_FOUND,
            405, WRONG_METHOD,
            406, new Problem(406, "not-acceptable", "Accept application/json, or what the interface description names."),
            413, Problems.TOO_LARGE,
            415,
            new Problem(415, "unsupported-media-type", "Send Content-Type: application/json, or what the interface description names."),
            503, new Problem(503, "unavailable", "Repeat the request later."));

    @ServerExceptionMapper(priority = Mapping.OURS, value = {
            WebApplicationException.class, NotFoundException.class, ForbiddenException.class})
    Response map(WebApplicationException failure, ContainerRequestContext request) {
        boolean unrouted = Set.of(404, 405).contains(failure.getResponse().getStatus());
        return answer(failure, request.getMethod(), unrouted ? AllowedMethods.of(request) : Set.of());
    }

    /// The answer to a failed request.
    ///
    /// @param allowed the methods its path takes; empty when that does not matter. A path that several resource classes could have gets
    /// a 404 from the REST layer when none of them takes the method: that is a 405 too.
    Response answer(WebApplicationException failure, String method, Set<String> allowed) {
        Refused refused = refusedCause(failure);
        if (refused != null) {
            return Problems.response(refused.problem());
        }
        if (!allowed.isEmpty() && !allowed.contains(method)) {
            return Problems.response(WRONG_METHOD.with(HttpHeaders.ALLOW, String.join(", ", allowed)));
        }
        Problem known = KNOWN.get(failure.getResponse().getStatus());
        if (failure instanceof ResteasyReactiveClientProblem || (known == null && failure.getResponse().getStatus() >= 500)) {
            return FaultMappers.answer(failure);
        }
        return Problems.response(withHeaders(known == null ? other(failure) : known, failure.getResponse().getStringHeaders()));
    }

    private static @Nullable Refused refusedCause(Throwable failure) {
        Throwable cause = failure.getCause();
        while (cause != null && !(cause instanceof Refused)) {
            cause = cause.getCause();
        }
        return (Refused) cause;
    }

    private static Problem other(WebApplicationException failure) {
        return new Problem(failure.getResponse().getStatus(), "refused", "Check the request against the interface description.");
    }

    private static Problem withHeaders(Problem problem, MultivaluedMap<String, String> headers) {
        Problem answer = problem;
        for (String name : KEPT_HEADERS) {
            String value = headers.getFirst(name);
            answer = value == null ? answer : answer.with(name, value);
        }
        return answer;
    }
}
