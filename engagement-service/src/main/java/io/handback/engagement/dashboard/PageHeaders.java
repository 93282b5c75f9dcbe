package io.handback.engagement.dashboard;

import java.net.URI;

import io.vertx.core.MultiMap;

/// What browsers are told about a page: it runs our own files only, without inline script or style, and nobody frames it.
final class PageHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self' %s; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final String policy;

    /// @param issuer the one origin beside its own that a page calls
    PageHeaders(URI issuer) {
        this.policy = POLICY.formatted(issuer.getScheme() + "://" + issuer.getRawAuthority());
    }

    void writeTo(MultiMap headers) {
        headers.set("Content-Security-Policy", policy)
                .set("Referrer-Policy", "no-referrer")
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }
}
