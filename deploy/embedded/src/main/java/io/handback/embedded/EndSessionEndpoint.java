package io.handback.embedded;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;

/// `/end-session`: nobody is signed in at the issuer any more (OpenID Connect RP-Initiated Logout).
final class EndSessionEndpoint {

    private final Sessions sessions;

    EndSessionEndpoint(Sessions sessions) {
        this.sessions = sessions;
    }

    Answer handle(HttpExchange exchange) throws IOException {
        Words words = Words.of(exchange, null);
        try {
            Form form = Form.ofRequest(exchange);
            return sessions.end(exchange, goodbye(form, words));
        } catch (OAuthRefusal refusal) {
            return Answer.page(400, SignInPages.refusal(words, refusal), "'none'");
        }
    }

    private static Answer goodbye(Form form, Words words) {
        String page = form.find("post_logout_redirect_uri");
        if (page == null || page.isEmpty()) {
            return Answer.page(200, SignInPages.signedOut(words), "'none'");
        }
        OidcIssuer.requireKnownClient(form);
        return back(RedirectUris.require("post_logout_redirect_uri", page), form.find("state"));
    }

    private static Answer back(URI page, @Nullable String state) {
        return Answer.redirect(state == null ? page.toString() : RedirectUris.with(page, Map.of("state", state)));
    }
}
