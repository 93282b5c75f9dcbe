package io.handback.embedded;

import java.io.IOException;

import com.sun.net.httpserver.HttpExchange;

/// `/revoke`: a refresh token works no more (RFC 7009). Access tokens end by themselves, after minutes.
final class RevocationEndpoint {

    private final Grants<SignIn> refreshTokens;

    RevocationEndpoint(Grants<SignIn> refreshTokens) {
        this.refreshTokens = refreshTokens;
    }

    Answer handle(HttpExchange exchange) throws IOException {
        try {
            Form form = Form.ofBody(exchange);
            OidcIssuer.requireKnownClient(form);
            if ("access_token".equals(form.find("token_type_hint"))) {
                throw new OAuthRefusal("unsupported_token_type", "Access tokens cannot be revoked.");
            }
            // a token that is unknown is as dead as one that was revoked
            refreshTokens.redeem(form.require("token"));
            return Answer.nothing(200);
        } catch (OAuthRefusal refusal) {
            return Answer.error(400, refusal);
        }
    }
}
