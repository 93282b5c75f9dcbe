package io.handback.kit.security;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.security.AuthenticationFailedException;

/// The signature holds, but a claim that Handback needs is missing or malformed; the detail says which and may be shown.
final class UnusableToken {

    private static final String DETAIL = "handback.detail";

    private UnusableToken() {}

    static AuthenticationFailedException because(String detail) {
        return new AuthenticationFailedException(detail, Map.of(DETAIL, detail));
    }

    static @Nullable String detail(AuthenticationFailedException failure) {
        return failure.getAttribute(DETAIL);
    }
}
