package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.embedded.Person;
import io.handback.local.people.DemoPeople;

/// Two tenants in two windows see nothing of each other.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class TwoTenantsJourneyTest {

    private static final String OF_DEMO = "Only for the demo's eyes";
    private static final String OF_FRESH = "Only for fresh eyes";

    @Test
    void an_item_and_its_feedback_stay_in_their_tenant(Everything all, Windows windows) throws Exception {
        // Given
        Dashboard demo = Dashboard.signedIn(windows.open(), DemoPeople.of("marketer"));
        Dashboard fresh = Dashboard.signedIn(windows.open(), DemoPeople.of("nina-new"));
        fresh.open("/items");
        assertThat(fresh.page().getByText("Nothing is published yet")).isVisible();
        String demoItem = Catalogue.published(all.as("admin"), all.as("rep"), OF_DEMO);
        Api robFresh = all.as(DemoPeople.of("rob-fresh"));
        String freshItem = Catalogue.published(all.as(Person.of(DemoPeople.FRESH_TENANT, "fresh-admin", "admin")), robFresh, OF_FRESH);
        demo.openFeed();
        fresh.openFeed();
        // When
        robFresh.put("/feedback/v1/content/" + freshItem + "/versions/1/rating", "{\"stars\": 5, \"comment\": \"From fresh.\"}");
        all.as("rep").put("/feedback/v1/content/" + demoItem + "/versions/1/rating", "{\"stars\": 1, \"comment\": \"From demo.\"}");
        // Then
        arrives(fresh, "From fresh.");
        arrives(demo, "From demo.");
        assertThat(fresh.articles("From demo.")).hasCount(0);
        assertThat(demo.articles("From fresh.")).hasCount(0);
        finds(demo, OF_DEMO, OF_FRESH);
        finds(fresh, OF_FRESH, OF_DEMO);
        unknown(fresh, demoItem);
    }

    private static void arrives(Dashboard dashboard, String comment) {
        Waits.until(() -> {
            dashboard.showNew();
            assertThat(dashboard.articles(comment)).isVisible();
        });
    }

    private static void finds(Dashboard dashboard, String own, String foreign) {
        Waits.until(() -> {
            dashboard.open("/items?q=" + own.replace(" ", "%20"));
            assertThat(dashboard.link(own)).isVisible();
        });
        dashboard.open("/items?q=" + foreign.replace(" ", "%20"));
        assertThat(dashboard.page().getByText("Nothing matches")).isVisible();
    }

    private static void unknown(Dashboard dashboard, String foreignItem) {
        dashboard.window().expecting("404");
        dashboard.page().navigate("/items/" + foreignItem);
        assertThat(dashboard.page().getByText("Nothing here")).isVisible();
    }
}
