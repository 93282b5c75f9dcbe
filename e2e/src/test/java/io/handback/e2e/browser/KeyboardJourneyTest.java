package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.handback.e2e.Catalogue;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.embedded.Person;
import io.handback.local.people.DemoPeople;

/// Everything that is needed is reached with the keyboard alone, and one sees where one is.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class KeyboardJourneyTest {

    private static final int MOST_TABS = 120;
    private static final String HAS_FOCUS = "element => element.getRootNode().activeElement === element";
    private static final String SHOWS_FOCUS = """
            element => { const style = getComputedStyle(element);
                return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none'; }
            """;

    @Test
    void a_lead_signs_in_skips_the_menu_and_gets_to_the_rows_behind_a_figure(Windows windows) {
        // Given
        Person leo = DemoPeople.of("sales-lead");
        Window window = windows.open();
        Dashboard dashboard = new Dashboard(window);
        dashboard.page().navigate("/");
        assertThat(dashboard.button("Sign in")).isVisible();
        press(dashboard.page(), dashboard.button("Sign in"));
        assertThat(window.pick(leo)).isVisible();
        press(dashboard.page(), window.pick(leo));
        assertThat(dashboard.button(leo.name())).isVisible();
        // When
        press(dashboard.page(), dashboard.link("Skip to the content"));
        assertThat(dashboard.page().getByRole(AriaRole.MAIN)).isFocused();
        press(dashboard.page(), dashboard.link("Show the rows behind Uses by my team"));
        // Then
        assertThat(dashboard.page()).hasURL(Pattern.compile(".*/items\\?list=team-used.*"));
        assertThat(dashboard.page().getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void a_rep_rates_in_the_panel(Everything all, Windows windows) throws Exception {
        // Given
        String title = "Rated with ten fingers";
        String item = Catalogue.published(all.as("admin"), all.as("rep"), title);
        Window window = windows.open();
        Panel panel = Panel.of(all, window);
        tabTo(window.page(), panel.self().getByLabel("Find something else"));
        window.page().keyboard().type(title);
        window.page().keyboard().press("Enter");
        press(window.page(), panel.button("Rate it: " + title));
        // When
        Locator row = panel.row(title);
        assertThat(row.getByRole(AriaRole.RADIO).first()).isFocused();
        window.page().keyboard().press("ArrowRight");
        // Then
        assertThat(row).containsText("Sent. Thank you.");
        assertThat(all.as("rep").get("/feedback/v1/content/" + item + "/versions/1/rating").body().path("stars").asInt()).isEqualTo(2);
    }

    private static void press(Page page, Locator target) {
        tabTo(page, target);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Locator target) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            if (target.count() == 1 && Boolean.TRUE.equals(target.evaluate(HAS_FOCUS))) {
                assertThat(target.evaluate(SHOWS_FOCUS)).as("one sees that " + target + " has the focus").isEqualTo(true);
                return;
            }
        }
        throw new AssertionError(MOST_TABS + " presses of Tab do not lead to " + target);
    }
}
