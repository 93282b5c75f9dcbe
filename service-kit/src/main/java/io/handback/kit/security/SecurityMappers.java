package io.handback.kit.security;

import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Mapping;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Problems;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/// Answers a missing token, a bad one and one without the role; 401 is never turned into 403 or back.
class SecurityMappers {

    private static final Logger LOG = Logger.getLogger(SecurityMappers.class);
    private static final Problem NO_ISSUER = new Problem(503, "issuer-unavailable",
            "Tokens cannot be checked right now: repeat the request later.")
            .with("Retry-After", "5");
    private static final Problem NO_TOKEN = Problems.unauthorized("Send an access token: Authorization: Bearer <token>.");
    private static final Problem NO_ROLE = new Problem(403, "forbidden", "Your roles do not allow this.");

    @ServerExceptionMapper(priority = Mapping.OURS)
    Response map(UnauthorizedException noToken) {
        return Problems.response(NO_TOKEN);
    }

    @ServerExceptionMapper(priority = Mapping.OURS)
    Response map(AuthenticationFailedException failure) {
        return Problems.response(badToken(UnusableToken.detail(failure)));
    }

    @ServerExceptionMapper(priority = Mapping.OURS, value = {AuthenticationCompletionException.class,
            AuthenticationRedirectException.class})
    Response map(RuntimeException failure) {
        return Problems.response(badToken(null));
    }

    @ServerExceptionMapper(priority = Mapping.OURS)
    Response map(ForbiddenException noRole) {
        return Problems.response(NO_ROLE);
    }

    @ServerExceptionMapper(priority = Mapping.OURS)
    Response map(OIDCException noIssuer) {
        LOG.warnf("The issuer cannot be reached: %s", noIssuer.getMessage());
        return Problems.response(NO_ISSUER);
    }

    private static Problem badToken(@Nullable String detail) {
        String text = detail == null ? "The access token is expired, malformed or not meant for this service: get a new one." : detail;
        return new Problem(401, "unauthorized", text).with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }
}
