package io.handback.embedded;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// A page's wish to have somebody signed in (authorization code flow with PKCE, S256 only).
record AuthorizationRequest(String clientId, URI redirectUri, String challenge, @Nullable String nonce) {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static AuthorizationRequest of(Form form, URI redirectUri) {
        if (!form.require("response_type").equals("code")) {
            throw new OAuthRefusal("unsupported_response_type", "response_type must be code.");
        }
        if (!"S256".equals(form.find("code_challenge_method"))) {
            throw new OAuthRefusal("invalid_request", "code_challenge_method must be S256.");
        }
        String challenge = form.require("code_challenge");
        if (!CHALLENGE.matcher(challenge).matches()) {
            throw new OAuthRefusal("invalid_request", "code_challenge must be 43 characters of base64url.");
        }
        return new AuthorizationRequest(form.require("client_id"), redirectUri, challenge, form.find("nonce"));
    }
}
