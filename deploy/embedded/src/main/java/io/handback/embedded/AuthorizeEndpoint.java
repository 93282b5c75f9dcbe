package io.handback.embedded;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/// `/authorize`: GET goes back with a code for who is signed in or shows whom one can be, POST picks one and goes back with a code.
final class AuthorizeEndpoint {

    private final List<Person> people;
    private final Grants<SignIn> codes;
    private final Sessions sessions;

    AuthorizeEndpoint(List<Person> people, Grants<SignIn> codes, Sessions sessions) {
        this.people = people;
        this.codes = codes;
        this.sessions = sessions;
    }

    Answer handle(HttpExchange exchange) throws IOException {
        try {
            Form form = Form.ofRequest(exchange);
            OidcIssuer.requireKnownClient(form);
            return answer(exchange, form, RedirectUris.require("redirect_uri", form.require("redirect_uri")));
        } catch (OAuthRefusal refusal) {
            // without a client and a page that can be trusted there is nowhere to send the browser to
            return Answer.page(400, SignInPages.refusal(Words.of(exchange, null), refusal), "'none'");
        }
    }

    private Answer answer(HttpExchange exchange, Form form, URI redirectUri) {
        try {
            AuthorizationRequest request = AuthorizationRequest.of(form, redirectUri);
            return exchange.getRequestMethod().equals("POST") ? picked(exchange, form, request) : asked(exchange, form, request);
        } catch (OAuthRefusal refusal) {
            return back(form, redirectUri, Map.of("error", refusal.error(), "error_description", refusal.description()));
        }
    }

    private Answer asked(HttpExchange exchange, Form form, AuthorizationRequest request) {
        Prompt prompt = Prompt.of(form.find("prompt"));
        Person signedIn = prompt == Prompt.PICK ? null : sessions.find(exchange);
        if (signedIn != null) {
            return withCode(form, request, signedIn);
        }
        if (prompt == Prompt.NONE) {
            throw new OAuthRefusal("login_required", "Nobody is signed in.");
        }
        Words words = Words.of(exchange, form.find("ui_locales"));
        return Answer.page(200, SignInPages.picker(words, form, people), "'self' " + RedirectUris.source(request.redirectUri()));
    }

    private Answer picked(HttpExchange exchange, Form form, AuthorizationRequest request) {
        String key = form.require("person");
        Person person = people.stream()
                .filter(candidate -> SignInPages.key(candidate).equals(key))
                .findFirst()
                .orElseThrow(() -> new OAuthRefusal("access_denied", "There is no such person here."));
        return sessions.begin(exchange, person, withCode(form, request, person));
    }

    private Answer withCode(Form form, AuthorizationRequest request, Person person) {
        return back(form, request.redirectUri(), Map.of("code", codes.issue(new SignIn(person, request))));
    }

    private static Answer back(Form form, URI target, Map<String, String> answer) {
        Map<String, String> parameters = new LinkedHashMap<>(answer);
        String state = form.find("state");
        if (state != null) {
            parameters.put("state", state);
        }
        return Answer.redirect(RedirectUris.with(target, parameters));
    }
}
