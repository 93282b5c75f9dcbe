package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;

import io.handback.e2e.Running;
import io.handback.embedded.Person;
import io.handback.local.people.DemoPeople;

/// Each role signs in, sees its five figures, and gets from each to the rows behind it.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class SignInJourneyTest {

    private static final int TILES = 5;
    private static final String STORED = "JSON.stringify([{...localStorage}, {...sessionStorage}]) + location.href";

    @ParameterizedTest
    @CsvSource({
            "rep, My material, Used%2C not yet rated",
            "sales-lead, How my team works with the material, My team gives feedback",
            "marketer, How the material does, Hidden gems",
            "approver, How the material does, Darlings",
            "admin, How the material does, Unused material"})
    void a_role_sees_its_five_figures_and_what_is_behind_them(String role, String heading, String tile, Windows windows) {
        // Given
        Dashboard dashboard = Dashboard.signedIn(windows.open(), DemoPeople.of(role));
        Locator tiles = dashboard.page().getByRole(AriaRole.ARTICLE);
        assertThat(dashboard.heading()).hasText(heading);
        assertThat(tiles).hasCount(TILES);
        String figure = tile.replace("%2C", ",");
        assertThat(dashboard.articles(figure)).isVisible();
        // When
        dashboard.link("Show the rows behind " + figure).click();
        // Then
        assertThat(dashboard.page()).hasURL(Pattern.compile(".*/(items\\?list=|participation).*"));
        dashboard.settle();
        assertThat(dashboard.page().getByRole(AriaRole.ALERT)).hasCount(0);
    }

    @Test
    void a_reload_keeps_one_signed_in_without_keeping_a_token_and_signing_out_ends_it(Windows windows) {
        // Given
        Person maria = DemoPeople.of("marketer");
        Dashboard dashboard = Dashboard.signedIn(windows.open(), maria);
        // When
        dashboard.page().reload();
        // Then
        assertThat(dashboard.button(maria.name())).isVisible();
        assertThat((String) dashboard.page().evaluate(STORED)).doesNotContain("eyJ", "code=");
        dashboard.signOut(maria);
        dashboard.page().reload();
        assertThat(dashboard.button("Sign in")).isVisible();
    }

    @Test
    void before_a_token_ends_it_is_renewed_without_disturbing_anybody(Windows windows) {
        // Given
        Window window = windows.open();
        Page page = window.page();
        page.clock().install();
        Dashboard dashboard = Dashboard.signedIn(window, DemoPeople.of("marketer"));
        // ten minutes end a request that is still under way, too: its limit goes by the same clock
        dashboard.settle();
        // When
        Request renewal = page.waitForRequest(request -> request.url().endsWith("/issuer/token"), () -> page.clock().fastForward("10:00"));
        // Then
        assertThat(renewal.postData()).contains("grant_type=refresh_token");
        dashboard.link("Material").click();
        assertThat(dashboard.heading()).hasText("Material");
        dashboard.settle();
        assertThat(dashboard.page().getByRole(AriaRole.ALERT)).hasCount(0);
    }
}
