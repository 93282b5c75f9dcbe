package io.handback.kit.security;

import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;

/// Names the owner of a token across tenants.
public final class CallerKeys {

    private CallerKeys() {}

    /// The same text for all requests with tokens of one subject of one tenant; null when there is no verified token.
    public static @Nullable String of(SecurityIdentity identity) {
        VerifiedClaims claims = identity.getAttribute(VerifiedClaims.ATTRIBUTE);
        return claims == null ? null : claims.tenant().value() + "/" + claims.subject();
    }
}
