package io.handback.kit.security;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;

/// What Handback takes from a verified token; kept with the identity, so that it is read once a request.
record VerifiedClaims(TenantId tenant, String subject, Set<String> roles, @Nullable String name, @Nullable String email) {

    /// The identity's attribute that holds it.
    static final String ATTRIBUTE = "handback.claims";

    private static final int LONGEST_SUBJECT = 200;

    VerifiedClaims {
        roles = Set.copyOf(roles);
    }

    /// Reads the claims of a token.
    ///
    /// @throws io.quarkus.security.AuthenticationFailedException when the tenant or the subject is missing or malformed
    static VerifiedClaims of(SecurityIdentity identity, JsonWebToken token, ClaimPaths paths) {
        if (!TokenType.isAccess(token.getRawToken())) {
            throw UnusableToken.because("The token is not one for access: its header names another type.");
        }
        String subject = token.getSubject();
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw UnusableToken.because("The token needs the claim 'sub', 1 to " + LONGEST_SUBJECT + " characters.");
        }
        return new VerifiedClaims(tenant(token, paths.tenant()), subject, known(identity.getRoles()),
                Claims.text(token, paths.name()), Claims.text(token, paths.email()));
    }

    private static TenantId tenant(JsonWebToken token, String path) {
        String tenant = Claims.text(token, path);
        if (tenant == null) {
            throw UnusableToken.because("The token needs the claim '" + path + "' with the name of your organisation.");
        }
        try {
            return new TenantId(tenant);
        } catch (IllegalArgumentException _) {
            throw UnusableToken.because("The token's claim '" + path + "' must be 1 to 40 characters of a-z, 0-9 and '-'.");
        }
    }

    private static Set<String> known(Set<String> roles) {
        return Stream.of(Role.values())
                .map(Role::claim)
                .filter(roles::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
