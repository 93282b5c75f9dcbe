package io.handback.embedded;

import static io.handback.embedded.Browser.redirectedWith;
import static io.handback.embedded.Requests.VERIFIER;
import static io.handback.embedded.Requests.exchange;
import static io.handback.embedded.Requests.refreshing;
import static io.handback.embedded.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

class CodeFlowTest {

    private static final Person MARKETER = new Person("maria", "demo", List.of("marketer"), "Maria <Marketer>", "maria@demo.example");

    private static OidcIssuer issuer;
    private static Browser browser;

    @BeforeAll
    static void start() {
        issuer = OidcIssuer.start(IssuerOptions.temporary().withPeople(List.of(MARKETER)));
        browser = new Browser(issuer);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void the_page_shows_the_people_and_escapes_what_it_shows() throws Exception {
        HttpResponse<String> page = browser.authorize(request(Map.of("state", "\"><script>")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Maria &lt;Marketer&gt;").contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:8080; "
                        + "frame-ancestors 'none'; base-uri 'none'");
    }

    @Test
    void the_page_brings_its_style_and_words_in_a_file_and_in_the_readers_language() throws Exception {
        // Given
        HttpResponse<String> english = browser.authorize(request(Map.of()));
        HttpResponse<String> asked = browser.authorize(request(Map.of("ui_locales", "de-AT en")), "Accept-Language", "en");
        HttpResponse<String> german = browser.authorize(request(Map.of()), "Accept-Language", "fr-FR,de-DE;q=0.9,en;q=0.8");
        // When
        HttpResponse<String> style = browser.get("/sign-in.css");
        // Then
        assertThat(english.body()).contains("<html lang=\"en\">", "Tenant demo", "href=\"sign-in.css\"").doesNotContain("<style", "style=");
        assertThat(asked.body()).contains("<html lang=\"de\">", "Mandant demo");
        assertThat(german.body()).contains("<html lang=\"de\">", "Mandant demo");
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(style.body()).contains("color-scheme: light dark");
    }

    @Test
    void people_stand_below_their_tenant() throws Exception {
        try (OidcIssuer two = OidcIssuer.start(IssuerOptions.temporary()
                .withPeople(List.of(MARKETER, Person.of("other", "olga", "rep"), Person.of("demo", "dora", "sales-lead"))))) {
            // When
            String page = new Browser(two).authorize(request(Map.of())).body();
            // Then
            assertThat(page).containsSubsequence("Tenant demo", "demo/maria", "marketer", "demo/dora", "sales lead", "Tenant other",
                    "other/olga", "sales rep");
        }
    }

    @Test
    void a_page_on_an_ipv6_address_can_be_led_to_although_a_policy_cannot_name_it() throws Exception {
        HttpResponse<String> page = browser.authorize(request(Map.of("redirect_uri", "http://[::1]:8080/callback")));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("form-action 'self' http:;");
    }

    @Test
    void a_picked_person_is_signed_in_with_tokens_for_the_page_and_for_handback() throws Exception {
        // Given
        Map<String, String> back = redirectedWith(browser.pick(request(Map.of("person", "demo/maria", "state", "s &1", "nonce", "n1"))));
        // When
        Map<String, Object> tokens = json(browser.token(exchange(back.getOrDefault("code", ""), Map.of())));
        // Then
        assertThat(back).containsEntry("state", "s &1").containsEntry("from", "here");
        assertThat(claims(tokens, "access_token").getAudience()).containsExactly("handback");
        assertThat(claims(tokens, "id_token").getAudience()).containsExactly("handback-web");
        assertThat(claims(tokens, "id_token").getStringClaim("nonce")).isEqualTo("n1");
        assertThat(claims(tokens, "id_token").getSubject()).isEqualTo("maria");
    }

    @Test
    void a_code_works_once() throws Exception {
        // Given
        String code = code();
        assertThat(browser.token(exchange(code, Map.of())).statusCode()).isEqualTo(200);
        // When
        HttpResponse<String> again = browser.token(exchange(code, Map.of()));
        // Then
        assertRefused(again);
    }

    @Test
    void a_wrong_verifier_is_refused_and_uses_the_code_up() throws Exception {
        // Given
        String code = code();
        // When
        HttpResponse<String> wrong = browser.token(exchange(code, Map.of("code_verifier", VERIFIER.replace('d', 'e'))));
        // Then
        assertRefused(wrong);
        assertRefused(browser.token(exchange(code, Map.of())));
    }

    @Test
    void a_code_belongs_to_its_page_and_its_client() throws Exception {
        assertRefused(browser.token(exchange(code(), Map.of("redirect_uri", "http://127.0.0.1:8080/other"))));
        assertRefused(browser.token(exchange(code(), Map.of("client_id", "other"))));
    }

    @Test
    void a_refresh_token_renews_once_and_gives_the_next_one() throws Exception {
        // Given
        String refresh = String.valueOf(json(browser.token(exchange(code(), Map.of()))).get("refresh_token"));
        // When
        HttpResponse<String> renewed = browser.token(refreshing(refresh));
        // Then
        assertThat(claims(json(renewed), "access_token").getSubject()).isEqualTo("maria");
        assertThat(json(renewed).get("refresh_token")).isNotEqualTo(refresh);
        assertRefused(browser.token(refreshing(refresh)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://evil.example/callback",
            "http://127.0.0.1.evil.example/",
            "http://me@127.0.0.1/",
            "http://evil.example#@127.0.0.1/",
            "javascript://127.0.0.1/%0aalert(1)",
            "//127.0.0.1/",
            "not a uri"})
    void a_page_elsewhere_is_never_sent_to(String page) throws Exception {
        HttpResponse<String> answer = browser.pick(request(Map.of("redirect_uri", page, "person", "demo/maria")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void an_unknown_client_is_never_sent_anywhere() throws Exception {
        HttpResponse<String> answer = browser.pick(request(Map.of("client_id", "other", "person", "demo/maria")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void only_s256_is_accepted() throws Exception {
        assertThat(redirectedWith(browser.authorize(request(Map.of("code_challenge_method", "plain"))))).containsEntry("error",
                "invalid_request");
        assertThat(redirectedWith(browser.authorize(request(Map.of("code_challenge", "short"))))).containsEntry("error", "invalid_request");
        assertThat(redirectedWith(browser.authorize(request(Map.of("response_type", "token")))))
                .containsEntry("error", "unsupported_response_type");
    }

    @Test
    void an_unknown_person_is_not_signed_in() throws Exception {
        assertThat(redirectedWith(browser.pick(request(Map.of("person", "demo/nobody"))))).containsEntry("error", "access_denied")
                .doesNotContainKey("code");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    private static String code() throws Exception {
        return redirectedWith(browser.pick(request(Map.of("person", "demo/maria")))).getOrDefault("code", "");
    }

    private static Map<String, Object> json(HttpResponse<String> answer) throws ParseException {
        return JSONObjectUtils.parse(answer.body());
    }

    private static JWTClaimsSet claims(Map<String, Object> tokens, String name) throws ParseException {
        return SignedJWT.parse(String.valueOf(tokens.get(name))).getJWTClaimsSet();
    }
}
