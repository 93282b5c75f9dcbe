package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.microsoft.playwright.Page;

import io.handback.e2e.Api;
import io.handback.e2e.Catalogue;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.local.people.DemoPeople;

/// Mark-up that somebody typed into a title, a comment or a name stays text wherever it is shown.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class InertMarkupJourneyTest {

    private static final String TITLE = "<img src=x onerror=window.struck=1> title";
    private static final String COMMENT = "<script>window.struck=1</script><a href=javascript:window.struck=1>comment</a>";
    private static final String NAME = "<b onmouseover=window.struck=1>Norma</b>";
    private static final String FOREIGN = """
            () => { const found = []; const look = root => root.querySelectorAll('*').forEach(element => {
                if (element.shadowRoot) look(element.shadowRoot);
                if (element.matches('img[src="x"], [onerror], [onmouseover], a[href^="javascript:"]')) found.push(element.outerHTML); });
              look(document); return found.concat(window.struck ? ['struck'] : []); }
            """;

    @Test
    void it_is_shown_as_it_was_typed_and_does_nothing(Everything all, Windows windows) throws Exception {
        // Given
        String item = Catalogue.published(all.as("admin"), all.as("rep"), TITLE);
        signedByNorma(all, item);
        Dashboard marketer = Dashboard.signedIn(windows.open(), DemoPeople.of("marketer"));
        // When
        marketer.open("/feed");
        // Then
        assertThat(marketer.articles(COMMENT).first()).containsText(TITLE);
        assertThat(marketer.articles(COMMENT).first()).containsText(NAME);
        assertInert(marketer.page());
        for (String address : List.of("/items?sort=newest", "/items/" + item, "/items/" + item + "/edit", "/workbench")) {
            marketer.open(address);
            assertThat(marketer.page().getByText(TITLE).first()).isVisible();
            assertInert(marketer.page());
        }
        Panel panel = Panel.of(all, windows.open());
        assertThat(panel.toRate(TITLE)).containsText(TITLE);
        assertInert(panel.window().page());
    }

    private static void assertInert(Page page) {
        assertThat((List<?>) page.evaluate(FOREIGN)).as(page.url()).isEmpty();
    }

    private static void signedByNorma(Everything all, String item) throws Exception {
        String norma = "norma-" + UUID.randomUUID();
        all.as("admin").put("/engagement/v1/people", """
                [{"source": "crm", "externalId": "%s", "name": "%s", "region": "DACH", "roles": ["rep"], "activeFrom": "2026-01-01"}]"""
                .formatted(norma, NAME));
        Waits.until(() -> {
            Api.Answer rated = all.as("integration").put("/feedback/v1/content/" + item + "/versions/1/rating",
                    "{\"stars\": 2, \"comment\": \"" + COMMENT + "\", \"signed\": true}", "Handback-Acting-For", "crm:" + norma,
                    "Idempotency-Key",
                    norma);
            assertThat(rated.taken()).as(rated.toString()).isTrue();
        });
    }
}
