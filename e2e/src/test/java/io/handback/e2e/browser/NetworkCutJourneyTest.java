package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Locator;

import io.handback.e2e.Catalogue;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Topics;
import io.handback.e2e.Waits;
import io.handback.local.people.DemoPeople;

/// The line is cut between a rep's click and the service, and under a marketer's eyes.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class NetworkCutJourneyTest {

    private static final List<String> CUT = List.of("ERR_INTERNET_DISCONNECTED", "ERR_NETWORK", "Failed to fetch", "network error");

    @Test
    void a_rating_given_offline_is_sent_later_and_once(Everything all, Windows windows) throws Exception {
        // Given
        String title = "Written on the train";
        String item = Catalogue.published(all.as("admin"), all.as("rep"), title);
        Window window = expectingCuts(windows.open());
        Panel panel = Panel.of(all, window);
        Locator row = panel.toRate(title);
        window.context().setOffline(true);
        // When
        Panel.give(row, "it moved the deal");
        assertThat(panel.self()).containsText("1 waiting, will be sent when you are online");
        window.context().setOffline(false);
        // Then
        assertThat(row).containsText("Sent. Thank you.");
        assertThat(all.as("rep").get("/feedback/v1/content/" + item + "/versions/1/rating").body().path("stars").asInt()).isEqualTo(5);
        Topics topics = new Topics(all.layout().bootstrapServers());
        Waits.until(() -> assertThat(topics.read("handback.feedback.v1", item)).isNotEmpty());
        assertThat(topics.read("handback.feedback.v1", item)).hasSize(1);
    }

    @Test
    void a_feed_that_was_cut_goes_on_without_a_gap(Everything all, Windows windows) throws Exception {
        // Given
        String title = "Read behind the tunnel";
        String item = Catalogue.published(all.as("admin"), all.as("rep"), title);
        Window window = expectingCuts(windows.open());
        Dashboard marketer = Dashboard.signedIn(window, DemoPeople.of("marketer"));
        marketer.openFeed();
        window.context().setOffline(true);
        assertThat(marketer.said("You are offline.")).isVisible();
        // When
        all.as("rep").put("/feedback/v1/content/" + item + "/versions/1/rating", "{\"stars\": 2}");
        window.context().setOffline(false);
        // Then
        Waits.until(() -> {
            marketer.showNew();
            assertThat(marketer.articles(title).count()).isEqualTo(1);
        });
    }

    private static Window expectingCuts(Window window) {
        CUT.forEach(window::expecting);
        return window;
    }
}
