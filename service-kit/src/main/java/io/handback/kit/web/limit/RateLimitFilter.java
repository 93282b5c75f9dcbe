package io.handback.kit.web.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.handback.kit.security.CallerKeys;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Refused;
import io.quarkus.security.identity.SecurityIdentity;

/// Counts each caller's requests and refuses those over the limit.
class RateLimitFilter {

    private static final String USE = "handback.rate-limit";

    private final RateLimits limits;
    private final SecurityIdentity identity;

    RateLimitFilter(RateLimits limits, SecurityIdentity identity) {
        this.limits = limits;
        this.identity = identity;
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request) {
        String caller = CallerKeys.of(identity);
        if (!limits.enabled() || caller == null) {
            return;
        }
        RateLimits.Use use = limits.take(caller);
        request.setProperty(USE, use);
        if (!use.allowed()) {
            throw new Refused(new Problem(429, "too-many-requests", "Send fewer requests: repeat this one in " + use.retry() + " s.")
                    .with(HttpHeaders.RETRY_AFTER, String.valueOf(use.retry())));
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(USE) instanceof RateLimits.Use use) {
            response.getHeaders().putSingle("RateLimit-Policy", use.policy());
            response.getHeaders().putSingle("RateLimit", use.state());
        }
    }
}
