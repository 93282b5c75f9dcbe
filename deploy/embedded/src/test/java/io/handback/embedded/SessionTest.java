package io.handback.embedded;

import static io.handback.embedded.Browser.encoded;
import static io.handback.embedded.Browser.redirectedWith;
import static io.handback.embedded.Requests.exchange;
import static io.handback.embedded.Requests.refreshing;
import static io.handback.embedded.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;

class SessionTest {

    private static final Person MARIA = Person.of("demo", "maria", "marketer");
    private static final Person RITA = Person.of("demo", "rita", "rep");
    private static final Map<String, String> SILENT = request(Map.of("prompt", "none", "state", "s"));
    private static final String ELSEWHERE = "http://127.0.0.1:8080/bye";

    private static OidcIssuer issuer;
    private static Browser browser;

    @BeforeAll
    static void start() {
        issuer = OidcIssuer.start(IssuerOptions.temporary().withPeople(List.of(MARIA, RITA)));
        browser = new Browser(issuer);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void the_session_is_a_random_handle_that_scripts_and_other_sites_do_not_get() throws Exception {
        // When
        String cookie = setCookie(picked("maria"));
        // Then
        assertThat(cookie).matches("handback-session-\\d+=[A-Za-z0-9_-]{43}; Path=/issuer; HttpOnly; SameSite=Lax; Max-Age=43200");
        assertThat(cookie).isNotEqualTo(setCookie(picked("maria")));
    }

    @Test
    void silently_nobody_is_signed_in_without_a_session() throws Exception {
        assertThat(redirectedWith(browser.authorize(SILENT))).containsEntry("error", "login_required").containsEntry("state", "s")
                .doesNotContainKey("code");
        assertThat(redirectedWith(browser.authorize(SILENT, "Cookie", "handback-session-1=guessed"))).containsEntry("error",
                "login_required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", ""})
    void with_a_session_the_page_gets_a_code_for_the_same_person_at_once(String prompt) throws Exception {
        // Given
        String session = session(picked("rita"));
        // When
        HttpResponse<String> answer = browser.authorize(request(Map.of("prompt", prompt)), "Cookie", "other=1; " + session);
        // Then
        assertThat(subject(redirectedWith(answer).getOrDefault("code", ""))).isEqualTo("rita");
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "select_account", "login select_account"})
    void who_wants_to_pick_can_pick_although_there_is_a_session(String prompt) throws Exception {
        HttpResponse<String> answer = browser.authorize(request(Map.of("prompt", prompt)), "Cookie", session(picked("rita")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("demo/maria");
    }

    @Test
    void picking_somebody_else_takes_the_place_of_the_session() throws Exception {
        // Given
        String before = session(picked("rita"));
        // When
        String after = session(browser.pick(request(Map.of("person", "demo/maria")), "Cookie", before));
        // Then
        assertThat(subject(redirectedWith(browser.authorize(SILENT, "Cookie", after)).getOrDefault("code", ""))).isEqualTo("maria");
        assertSignedOut(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none login", "consent", "whatever"})
    void a_prompt_that_cannot_be_met_is_refused(String prompt) throws Exception {
        assertThat(redirectedWith(browser.authorize(request(Map.of("prompt", prompt))))).containsEntry("error", "invalid_request");
    }

    @Test
    void signing_out_ends_the_session_and_leads_back() throws Exception {
        // Given
        String session = session(picked("rita"));
        // When
        HttpResponse<String> answer = browser.get("/end-session?" + encoded(leaving(ELSEWHERE)), "Cookie", session);
        // Then
        assertThat(answer.headers().firstValue("Location")).contains(ELSEWHERE + "?state=s+1");
        assertThat(setCookie(answer)).matches("handback-session-\\d+=; Path=/issuer; HttpOnly; SameSite=Lax; Max-Age=0");
        assertSignedOut(session);
    }

    @Test
    void signing_out_by_a_form_without_a_page_to_go_to_says_so() throws Exception {
        // Given
        String session = session(picked("rita"));
        // When
        HttpResponse<String> answer = browser.post("/end-session", Map.of(), "Cookie", session);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("You are signed out");
        assertSignedOut(session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "http://127.0.0.1.evil.example/", "javascript://127.0.0.1/%0aalert(1)", "not a uri"})
    void signing_out_leads_nowhere_else(String page) throws Exception {
        HttpResponse<String> answer = browser.post("/end-session", leaving(page));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void signing_out_to_a_page_asks_whose_page_it_is() throws Exception {
        assertThat(browser.post("/end-session", Map.of("post_logout_redirect_uri", ELSEWHERE)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_revoked_refresh_token_renews_nothing() throws Exception {
        // Given
        String refresh = String.valueOf(tokens(code("rita")).get("refresh_token"));
        // When
        HttpResponse<String> revoked = browser.post("/revoke", Map.of("token", refresh, "client_id", "handback-web"));
        // Then
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(browser.token(refreshing(refresh)).body()).contains("invalid_grant");
    }

    @Test
    void revoking_something_unknown_is_fine_and_revoking_without_being_a_client_is_not() throws Exception {
        assertThat(browser.post("/revoke", Map.of("token", "unknown", "client_id", "handback-web")).statusCode()).isEqualTo(200);
        assertThat(browser.post("/revoke", Map.of("token", "unknown", "client_id", "other")).statusCode()).isEqualTo(400);
        assertThat(browser.post("/revoke", Map.of("token", "x", "token_type_hint", "access_token", "client_id", "handback-web")).body())
                .contains("unsupported_token_type");
    }

    @Test
    void the_discovery_document_names_what_there_is() throws Exception {
        assertThat(browser.json("/.well-known/openid-configuration"))
                .containsEntry("end_session_endpoint", issuer.url() + "/end-session")
                .containsEntry("revocation_endpoint", issuer.url() + "/revoke")
                .containsEntry("prompt_values_supported", List.of("none", "login", "select_account"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/jwks"})
    void a_page_of_this_machine_may_read_and_others_may_not(String path) throws Exception {
        assertThat(allowedOrigin(browser.get(path, "Origin", "http://127.0.0.1:8084"))).isEqualTo("http://127.0.0.1:8084");
        assertThat(allowedOrigin(browser.get(path, "Origin", "http://localhost:3000"))).isEqualTo("http://localhost:3000");
        assertThat(allowedOrigin(browser.get(path, "Origin", "https://127.0.0.1.evil.example"))).isEmpty();
        assertThat(allowedOrigin(browser.get(path, "Origin", "null"))).isEmpty();
        assertThat(browser.get(path).headers().firstValue("Vary")).contains("Origin");
    }

    @Test
    void a_page_of_this_machine_may_ask_for_tokens_and_none_may_read_the_sign_in_page() throws Exception {
        HttpResponse<String> asked = browser.send(browser.request("/token", "Origin", "http://127.0.0.1:8084")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(allowedOrigin(asked)).isEqualTo("http://127.0.0.1:8084");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).contains("Authorization, Content-Type");
        assertThat(allowedOrigin(browser.post("/token", Map.of(), "Origin", "http://127.0.0.1:8084"))).isNotEmpty();
        assertThat(allowedOrigin(browser.authorize(SILENT, "Origin", "http://127.0.0.1:8084"))).isEmpty();
    }

    private static void assertSignedOut(String session) throws Exception {
        assertThat(redirectedWith(browser.authorize(SILENT, "Cookie", session))).containsEntry("error", "login_required");
    }

    private static Map<String, String> leaving(String page) {
        return Map.of("client_id", "handback-web", "post_logout_redirect_uri", page, "state", "s 1");
    }

    private static HttpResponse<String> picked(String subject) throws Exception {
        return browser.pick(request(Map.of("person", "demo/" + subject)));
    }

    private static String code(String subject) throws Exception {
        return redirectedWith(picked(subject)).getOrDefault("code", "");
    }

    private static String setCookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    private static String session(HttpResponse<String> answer) {
        return setCookie(answer).split(";", 2)[0];
    }

    private static String allowedOrigin(HttpResponse<String> answer) {
        return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("");
    }

    private static Map<String, Object> tokens(String code) throws Exception {
        return JSONObjectUtils.parse(browser.token(exchange(code, Map.of())).body());
    }

    private static String subject(String code) throws Exception {
        return SignedJWT.parse(String.valueOf(tokens(code).get("access_token"))).getJWTClaimsSet().getSubject();
    }
}
