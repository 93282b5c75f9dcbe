package io.handback.embedded;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

/// `/authorize`: GET shows whom one can be, POST picks one and sends the browser back with a code.
final class AuthorizeEndpoint {

    private final List<Person> people;
    private final Grants<SignIn> codes;

    AuthorizeEndpoint(List<Person> people, Grants<SignIn> codes) {
        this.people = people;
        this.codes = codes;
    }

    Answer handle(HttpExchange exchange) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST");
        try {
            Form form = post ? Form.ofBody(exchange) : Form.ofQuery(exchange);
            requireKnownClient(form.require("client_id"));
            return answer(form, RedirectUris.require(form.require("redirect_uri")), post);
        } catch (OAuthRefusal refusal) {
            // without a client and a page that can be trusted there is nowhere to send the browser to
            return Answer.page(400, PickerPage.refusal(refusal));
        }
    }

    private static void requireKnownClient(String clientId) {
        if (!clientId.equals(OidcIssuer.WEB_CLIENT)) {
            throw new OAuthRefusal("unauthorized_client", "client_id must be " + OidcIssuer.WEB_CLIENT + ".");
        }
    }

    private Answer answer(Form form, URI redirectUri, boolean post) {
        try {
            AuthorizationRequest request = AuthorizationRequest.of(form, redirectUri);
            return post ? signIn(form, request) : Answer.page(200, PickerPage.of(form, people));
        } catch (OAuthRefusal refusal) {
            return back(form, redirectUri, Map.of("error", refusal.error(), "error_description", refusal.description()));
        }
    }

    private Answer signIn(Form form, AuthorizationRequest request) {
        String picked = form.require("person");
        Person person = people.stream()
                .filter(candidate -> PickerPage.key(candidate).equals(picked))
                .findFirst()
                .orElseThrow(() -> new OAuthRefusal("access_denied", "There is no such person here."));
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
