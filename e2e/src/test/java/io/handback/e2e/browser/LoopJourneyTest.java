package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.handback.e2e.Catalogue;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.e2e.Waits;
import io.handback.local.people.DemoPeople;

/// From a marketer's draft to the figures: published by an approver, rated in the CRM in two clicks, seen arriving.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class LoopJourneyTest {

    private static final String TITLE = "Rollout plan in one picture";
    private static final String COMMENT = "The CIO drew on it.";
    private static final String ANSWER = "The weeks get dates in the next version.";
    private static final Pattern EDITED = Pattern.compile(".*/items/([0-9a-f-]{36})/edit");

    @Test
    void what_a_rep_says_in_the_crm_reaches_its_marketer_and_the_answer_comes_back(Everything all, Windows windows) {
        // Given
        Dashboard marketer = Dashboard.signedIn(windows.open(), DemoPeople.of("marketer"));
        String item = created(marketer);
        published(Dashboard.signedIn(windows.open(), DemoPeople.of("approver")));
        marketer.openFeed();
        // When
        rated(Panel.of(all, windows.open()));
        // Then
        assertThat(marketer.page().getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("new"))))
                .isVisible();
        Waits.until(() -> {
            marketer.showNew();
            assertThat(marketer.articles(COMMENT).first()).containsText(TITLE);
        });
        assertThat(marketer.articles(COMMENT).first()).containsText("Not signed");
        counted(all, marketer, item);
        answered(marketer);
        assertThat(Panel.of(all, windows.open()).self()).containsText(ANSWER);
    }

    /// An item with a first version, handed in; its id.
    private static String created(Dashboard marketer) {
        marketer.open("/items/new");
        marketer.field("Title").fill(TITLE);
        marketer.button("Create item").click();
        assertThat(marketer.page()).hasURL(EDITED);
        marketer.field("Summary").fill("The rollout, week by week.");
        marketer.field("Link to the file").fill("https://files.example.com/rollout.pdf");
        marketer.field("2 helps little").check();
        marketer.button("Save draft").click();
        marketer.button("Hand in").click();
        assertThat(marketer.said("Publishing needs a second pair of eyes")).isVisible();
        Matcher address = EDITED.matcher(marketer.page().url());
        assertThat(address.matches()).isTrue();
        return address.group(1);
    }

    private static void published(Dashboard approver) {
        approver.open("/workbench?state=submitted");
        approver.link(TITLE).click();
        approver.button("Publish").click();
        assertThat(approver.said("Published. Reps can find it now.")).isVisible();
    }

    private static void rated(Panel panel) {
        Locator row = panel.toRate(TITLE);
        Panel.give(row, "it helped");
        assertThat(row).containsText("Sent. Thank you.");
        row.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("What helped?")).locator("label").first().click();
        row.getByLabel("Comment (optional)").fill(COMMENT);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send comment")).click();
        assertThat(row).containsText("Sent. Thank you.");
    }

    private static void counted(Everything all, Dashboard marketer, String item) {
        Waits.until(() -> {
            JsonNode ratings = Catalogue.summary(all.as("marketer"), item).path("ratings");
            assertThat(ratings.path("n").asInt()).isEqualTo(1);
        });
        marketer.open("/items/" + item);
        assertThat(marketer.heading()).hasText(TITLE);
        assertThat(marketer.said("under 5 ratings").first()).isVisible();
        assertThat(marketer.said(COMMENT)).isVisible();
    }

    private static void answered(Dashboard marketer) {
        marketer.button("Answer").click();
        marketer.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("State")).selectOption("planned");
        marketer.field("Answer to the rater").fill(ANSWER);
        marketer.button("Send").click();
        assertThat(marketer.said("The answer is sent.")).isVisible();
    }
}
