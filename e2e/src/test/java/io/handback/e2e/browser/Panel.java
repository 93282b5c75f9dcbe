package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;

/// The rep's panel in the example CRM, in the words of an English reader.
record Panel(Window window) {

    /// Opens the deal in the CRM, whose signed-in user is the demo's rep.
    static Panel of(Everything all, Window window) {
        URI crm = all.layout().crmPageUrl();
        window.mayReach(crm).page().navigate(crm + "/index.html");
        Panel panel = new Panel(window);
        assertThat(panel.self().getByRole(AriaRole.HEADING, named("For this deal"))).isVisible();
        return panel;
    }

    Locator self() {
        return window.page().locator("handback-panel");
    }

    Locator button(String name) {
        return self().getByRole(AriaRole.BUTTON, named(name));
    }

    /// Searches until the item has come through Kafka, and begins to rate it; its row.
    Locator toRate(String title) {
        self().getByLabel("Find something else").fill(title);
        Locator rate = button("Rate it: " + title);
        Waits.until(() -> {
            button("Search").click();
            assertThat(rate).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2_000));
        });
        rate.click();
        return row(title);
    }

    Locator row(String title) {
        return self().getByRole(AriaRole.GROUP, named(title));
    }

    /// One click on a star.
    static void give(Locator row, String meaning) {
        row.getByTitle(meaning, new Locator.GetByTitleOptions().setExact(true)).click();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
