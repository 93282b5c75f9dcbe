package io.handback.kit.web.path;

import java.util.List;

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
    private static final int PARTS = 3;

    private TokenForm() {}

    /// What to answer to these headers; null when they may be looked at further.
    static @Nullable Problem problem(List<String> headers) {
        if (headers.size() > 1) {
            return SEVERAL;
        }
        String header = headers.isEmpty() ? "" : headers.getFirst();
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer && !isSigned(header.substring(BEARER.length()).strip()) ? MALFORMED : null;
    }

    /// Three parts of Base64 for addresses, none empty. By hand: of a token of 1 KB a regular expression takes as long as all else that is
    /// done to refuse a request.
    private static boolean isSigned(String token) {
        int parts = 1;
        int length = 0;
        for (int index = 0; index < token.length(); index++) {
            char next = token.charAt(index);
            if (next == '.' && length > 0) {
                parts++;
                length = 0;
            } else if (isBase64(next)) {
                length++;
            } else {
                return false;
            }
        }
        return parts == PARTS && length > 0;
    }

    private static boolean isBase64(char next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9') || next == '-' || next == '_';
    }
}
