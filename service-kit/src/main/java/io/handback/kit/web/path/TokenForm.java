package io.handback.kit.web.path;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;

/// The form of the Authorization header: sent once, and a Bearer token has the three parts of a signed JWT. (The library that checks
/// signatures fails on a token of dots.)
final class TokenForm {

    private static final Problem SEVERAL = Problems.unauthorized("Send one Authorization header, not several.");
    private static final Problem MALFORMED = new Problem(401, "unauthorized",
            "The access token is expired, malformed or not meant for this service: get a new one.")
            .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    private static final String BEARER = "Bearer ";
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private TokenForm() {}

    /// What to answer to these headers; null when they may be looked at further.
    static @Nullable Problem problem(List<String> headers) {
        if (headers.size() > 1) {
            return SEVERAL;
        }
        String header = headers.isEmpty() ? "" : headers.getFirst();
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer && !SIGNED.matcher(header.substring(BEARER.length()).strip()).matches() ? MALFORMED : null;
    }
}
