package io.handback.kit.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;

/// The one factory of problem+json answers, and the problems every service shares.
public final class Problems {

    /// What a `type` starts with; the slug follows.
    public static final String TYPES = "https://handback.io/problems/";

    /// The answer for everything that is not there or not the caller's to see.
    public static final Problem NOT_FOUND = new Problem(404, "not-found",
            "Nothing is here for you: check the path and the ids in it.");

    /// The answer to a body over the limit.
    public static final Problem TOO_LARGE = new Problem(413, "too-large", "The body is over the limit: send less, or in several requests.");

    private Problems() {}

    /// 400 with all violations.
    public static Problem invalid(List<Violation> violations) {
        return new Problem(400, "invalid-input", "Correct what the violations name and send the request again.", violations, Map.of());
    }

    /// 400 for one field.
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /// 401 with a challenge.
    public static Problem unauthorized(String detail) {
        return new Problem(401, "unauthorized", detail).with("WWW-Authenticate", "Bearer");
    }

    /// A fault: no detail, only the id under which it stands in the log.
    static HttpProblem fault(String id) {
        return HttpProblem.builder(http(new Problem(500, "fault", null))).with("id", id).build();
    }

    /// The problem as the problem+json library writes it.
    public static HttpProblem http(Problem problem) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(URI.create(TYPES + problem.slug()))
                .withTitle(problem.title())
                .withStatus(problem.status())
                .withDetail(problem.detail());
        problem.headers().forEach(builder::withHeader);
        if (!problem.violations().isEmpty()) {
            builder.with("violations", problem.violations());
        }
        return builder.build();
    }

    /// The whole answer.
    public static Response response(Problem problem) {
        return http(problem).toResponse();
    }
}
