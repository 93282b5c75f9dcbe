package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.handback.e2e.Api;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.local.people.DemoPeople;

/// The local issuer as a browser sees it, from a page on another port.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class SignInTest {

    private static final String VERIFIER = "a-verifier-is-43-to-128-characters-long-and-secret";
    private static final String TOKENS = """
            ([issuer, form]) => fetch(issuer + '/token', {method: 'POST', body: new URLSearchParams(form)}).then(answer => answer.text())
            """;

    private TrivialPage home;
    private CodeFlow flow;

    @BeforeEach
    void serve(Everything all) throws Exception {
        home = TrivialPage.serve("<h1>Home</h1>", "default-src 'none'; connect-src " + all.layout().gateway());
        flow = new CodeFlow(all.layout().issuerUrl(), home.url(), VERIFIER);
    }

    @AfterEach
    void stop() {
        home.close();
    }

    @Test
    void the_sign_in_page_hinders_nobody_in_both_languages(Windows windows) throws Exception {
        Page english = windows.open().page();
        english.navigate(flow.authorize(Map.of()));
        assertThat(english.getByRole(AriaRole.HEADING)).containsText(new String[]{"Sign in", "Tenant demo", "Tenant fresh"});
        assertThat(Accessibility.findings(english)).isEmpty();
        Page german = windows.open("de-DE").page();
        german.navigate(flow.authorize(Map.of()));
        assertThat(german.getByRole(AriaRole.HEADING)).containsText(new String[]{"anmelden", "Mandant demo", "Mandant fresh"});
        assertThat(Accessibility.findings(german)).isEmpty();
    }

    @Test
    void whoever_is_picked_is_signed_in_with_a_token_that_the_services_take(Everything all, Windows windows) throws Exception {
        // Given
        Window window = windows.open().mayReach(home.url());
        // When
        String code = signIn(window, "nina-new");
        JsonNode tokens = new ObjectMapper().readTree((String) window.page().evaluate(TOKENS,
                new String[]{flow.issuer().toString(), flow.exchange(code)}));
        // Then
        String access = tokens.path("access_token").asText();
        assertThat(claims(access)).contains("\"sub\":\"nina-new\"", "\"tenant\":\"fresh\"");
        assertThat(new Api(all.layout().gateway(), access).get("/content/v1/items").status()).isEqualTo(200);
    }

    @Test
    void a_page_learns_silently_who_is_signed_in_until_that_person_signs_out(Windows windows) throws Exception {
        // Given
        Window window = windows.open().mayReach(home.url());
        assertThat(silently(window)).containsEntry("error", "login_required");
        signIn(window, "rita-rep");
        assertThat(silently(window)).containsKey("code").doesNotContainKey("error");
        // When
        window.page().navigate(flow.endSession());
        // Then
        assertThat(CodeFlow.parameters(window.page().url())).containsEntry("state", "out");
        assertThat(silently(window)).containsEntry("error", "login_required");
    }

    @Test
    void two_windows_are_two_people_and_one_can_become_another(Windows windows) throws Exception {
        // Given
        Window first = windows.open().mayReach(home.url());
        Window second = windows.open().mayReach(home.url());
        signIn(first, "rita-rep");
        assertThat(silently(second)).containsEntry("error", "login_required");
        // When
        first.page().navigate(flow.authorize(Map.of("prompt", "login")));
        // Then
        assertThat(first.pick(DemoPeople.of("rob-fresh"))).isVisible();
    }

    private String signIn(Window window, String person) throws Exception {
        window.page().navigate(flow.authorize(Map.of("state", "in")));
        window.pick(DemoPeople.of(person)).click();
        window.page().waitForURL(url -> url.startsWith(home.url().toString()));
        Map<String, String> back = CodeFlow.parameters(window.page().url());
        assertThat(back).containsEntry("state", "in").containsKey("code");
        return back.getOrDefault("code", "");
    }

    private Map<String, String> silently(Window window) throws Exception {
        window.page().navigate(flow.authorize(Map.of("prompt", "none")));
        return CodeFlow.parameters(window.page().url());
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]), StandardCharsets.UTF_8);
    }
}
