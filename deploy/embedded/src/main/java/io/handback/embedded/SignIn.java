package io.handback.embedded;

import org.jspecify.annotations.Nullable;

/// Who was signed in, for which request.
record SignIn(Person person, AuthorizationRequest request) {

    String clientId() {
        return request.clientId();
    }

    @Nullable
    String nonce() {
        return request.nonce();
    }
}
