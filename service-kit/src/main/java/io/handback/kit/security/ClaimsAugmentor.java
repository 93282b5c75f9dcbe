package io.handback.kit.security;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/// Refuses, before any endpoint is reached, a token without a usable tenant.
@ApplicationScoped
class ClaimsAugmentor implements SecurityIdentityAugmentor {

    private final ClaimPaths paths;

    ClaimsAugmentor(ClaimPaths paths) {
        this.paths = paths;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(() -> withClaims(identity));
    }

    private SecurityIdentity withClaims(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return identity;
        }
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(VerifiedClaims.ATTRIBUTE, VerifiedClaims.of(identity, token, paths))
                .build();
    }
}
