package io.handback.kit.security;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.problem.Problems;
import io.handback.kit.web.problem.Refused;
import io.quarkus.security.identity.SecurityIdentity;

/// The caller of the request at hand.
@RequestScoped
public class Callers {

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    /// For the container.
    Callers(SecurityIdentity identity, @Context HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    /// Who calls, and for whom.
    ///
    /// @throws Refused 401 without a verified token; 400 when the acting-for header is malformed, 403 when the caller may not use it
    public Caller current() {
        VerifiedClaims claims = identity.getAttribute(VerifiedClaims.ATTRIBUTE);
        if (claims == null) {
            throw new Refused(Problems.unauthorized("Send a token: Authorization: Bearer <token>."));
        }
        return new Caller(claims.tenant(), claims.subject(), claims.roles(), claims.name(), claims.email(), actingFor(claims));
    }

    private @Nullable ActingFor actingFor(VerifiedClaims claims) {
        List<String> values = headers.getRequestHeader(ActingFor.HEADER);
        if (values == null || values.isEmpty()) {
            return null;
        }
        if (!claims.roles().contains(Roles.INTEGRATION)) {
            throw Refused.forbidden("Only the role integration may send " + ActingFor.HEADER + ": leave the header out.");
        }
        if (values.size() > 1) {
            throw malformed("Send " + ActingFor.HEADER + " once.");
        }
        return parse(values.getFirst());
    }

    private static ActingFor parse(String header) {
        try {
            return ActingFor.parse(header);
        } catch (IllegalArgumentException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Refused malformed(String detail) {
        return Refused.with(400, "bad-acting-for", detail);
    }
}
