package io.handback.e2e.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.local.home.Service;

/// Tokens that are forged, stale, meant for others or sent in odd ways get nothing.
@Order(6)
@ExtendWith(Running.class)
class TokensTest {

    private static final Map<Service, String> PLACES = Map.of(Service.CONTENT, "/content/v1/settings",
            Service.FEEDBACK, "/feedback/v1/reasons", Service.ENGAGEMENT, "/engagement/v1/definitions");
    private static final Set<Integer> REFUSED = Set.of(401, 431);

    private final List<String> wrong = new ArrayList<>();
    private int cases;

    @Test
    void a_token_that_does_not_hold_gets_nothing(Everything all) throws Exception {
        // Given
        String valid = all.stack().issuer().token(Person.of("demo", "doors-tokens", "rep"));
        RSAKey key = JWKSet.load(all.home().keys().resolve("keys.json").toFile()).getKeys().getFirst().toRSAKey();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        BadTokens.of(SignedJWT.parse(valid), key).forEach((name, token) -> headers.put(name, List.of("Authorization: Bearer " + token)));
        putOddWays(headers, valid);
        // When
        for (Service service : Service.values()) {
            for (int port : List.of(all.layout().port(), all.layout().service(service))) {
                assertThat(get(port, PLACES.get(service), List.of("Authorization: Bearer " + valid)).status()).isEqualTo(200);
                headers.forEach((name, lines) -> refuse(port, PLACES.get(service), name, lines));
                refuse(port, PLACES.get(service) + "?access_token=" + valid, "a token in the query", List.of());
            }
        }
        // Then
        Running.screen().printf("doors: tokens: %,d cases, %d wrong%n", cases, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void roles_that_are_none_of_ours_open_nothing(Everything all) throws Exception {
        // Given
        List<Object> roles = List.of("", List.of(), List.of("ADMIN"), List.of("admin "), List.of("*"), List.of("a,admin"),
                List.of(List.of("admin")), Map.of("admin", true), 7, List.of("superuser", "root"));
        // When, Then
        for (Object role : roles) {
            askWith(all, role, 403);
        }
        // no text can hold it, so the token is refused as a whole
        askWith(all, List.of("ad\u0000min"), 401);
    }

    @Test
    void one_role_may_be_a_text_or_a_list(Everything all) throws Exception {
        askWith(all, "admin", 200);
        askWith(all, List.of("admin"), 200);
        askWith(all, List.of("superuser", "admin"), 200);
    }

    /// Asks each service for what only admins may see, with a token that holds but for what it says of roles.
    private static void askWith(Everything all, Object roles, int status) throws IOException {
        String token = Visitor.bearer(all, Person.of("demo", "doors-roles", "rep"), claims -> claims.claim("roles", roles));
        for (Service service : Service.values()) {
            Raw.Answer answer = get(all.layout().port(), "/" + service.shortName() + "/v1/dead-letters",
                    List.of("Authorization: " + token));
            assertThat(answer.status()).as(service + " with roles " + roles + ": " + answer.body()).isEqualTo(status);
        }
    }

    private static void putOddWays(Map<String, List<String>> headers, String valid) {
        headers.put("two tokens", List.of("Authorization: Bearer " + valid, "Authorization: Bearer " + valid));
        headers.put("two tokens in two spellings", List.of("Authorization: Bearer " + valid, "authorization: Bearer x"));
        headers.put("two tokens in one header", List.of("Authorization: Bearer " + valid + ", Bearer " + valid));
        headers.put("two tokens behind each other", List.of("Authorization: Bearer " + valid + " " + valid));
        headers.put("a token without a scheme", List.of("Authorization: " + valid));
        headers.put("a token of the scheme Basic", List.of("Authorization: Basic " + valid));
        headers.put("a name and a password", List.of("Authorization: Basic YWRtaW46YWRtaW4="));
        headers.put("the scheme Token", List.of("Authorization: Token " + valid));
        headers.put("the scheme DPoP", List.of("Authorization: DPoP " + valid));
        headers.put("an empty scheme", List.of("Authorization: Bearer"));
        headers.put("an empty token", List.of("Authorization: Bearer "));
        headers.put("an empty header", List.of("Authorization:"));
        headers.put("a token in quotes", List.of("Authorization: Bearer \"" + valid + "\""));
        headers.put("a token with text behind it", List.of("Authorization: Bearer " + valid + "x"));
        headers.put("a token in a cookie",
                List.of("Cookie: Authorization=Bearer " + valid + "; access_token=" + valid + "; q_session=" + valid));
        headers.put("a token in another header", List.of("X-Authorization: Bearer " + valid, "Proxy-Authorization: Bearer " + valid));
        headers.put("headers of a proxy", List.of("X-Forwarded-User: admin", "X-Remote-User: admin", "X-Forwarded-Prefix: /content",
                "X-Original-URL: /content/v1/openapi", "X-Rewrite-URL: /content/v1/openapi", "X-HTTP-Method-Override: OPTIONS"));
        headers.put("a certificate told of", List.of("X-SSL-Client-Verify: SUCCESS", "X-SSL-Client-S-DN: CN=admin"));
    }

    private void refuse(int port, String path, String name, List<String> lines) {
        cases++;
        try {
            Raw.Answer answer = get(port, path, lines);
            boolean problem = answer.status() == 431 || answer.header("content-type").equals("application/problem+json");
            if (!REFUSED.contains(answer.status()) || !problem) {
                wrong.add(name + " at " + port + path.split("\\?", 2)[0] + ": " + answer.status() + " "
                        + answer.body().substring(0, Math.min(200, answer.body().length())));
            }
        } catch (IOException e) {
            wrong.add(name + " at " + port + ": " + e);
        }
    }

    private static Raw.Answer get(int port, String path, List<String> lines) throws IOException {
        return Raw.once(port, Raw.request("GET", path, "", lines.toArray(String[]::new)));
    }
}
