package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.local.people.DemoPeople;

/// What is exported says what the API and the screen say.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class ExportJourneyTest {

    private static final String GEM = "q=price%20comparison";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @Test
    void a_table_is_exported_with_the_numbers_of_the_api(Everything all, Windows windows) throws Exception {
        // Given
        Dashboard marketer = Dashboard.signedIn(windows.open(), DemoPeople.of("marketer"));
        marketer.open("/items?" + GEM);
        JsonNode gem = all.as("marketer").get("/engagement/v1/content?" + GEM).body().at("/items/0");
        // When
        String csv = new String(saved(marketer, "CSV"), StandardCharsets.UTF_8);
        // Then
        assertThat(csv.lines()).hasSize(2).last().asString().contains("One-page price comparison", gem.path("itemId").asText(),
                "," + gem.at("/ratings/n").asText() + "," + gem.at("/ratings/helpful/share").asText() + ","
                        + gem.at("/ratings/helpful/lower").asText() + "," + gem.at("/ratings/helpful/upper").asText() + ",liked,2,");
        assertThat(marketer.page().getByRole(AriaRole.ROW, named("One-page price comparison"))).containsText("92%");
    }

    @Test
    void a_chart_is_exported_as_a_drawing_and_a_picture_and_has_a_table(Windows windows) throws Exception {
        // Given
        Dashboard marketer = Dashboard.signedIn(windows.open(), DemoPeople.of("marketer"));
        marketer.open("/gap");
        // When
        byte[] picture = saved(marketer, "PNG");
        String drawing = new String(saved(marketer, "SVG"), StandardCharsets.UTF_8);
        marketer.button("As a table").click();
        // Then
        assertThat(picture).startsWith(PNG).hasSizeGreaterThan(10_000);
        assertThat(drawing).startsWith("<svg").contains("Vision 2030 deck");
        assertThat(marketer.page().getByRole(AriaRole.ROW, named("Vision 2030 deck"))).containsText("darling");
    }

    private static byte[] saved(Dashboard dashboard, String button) throws Exception {
        Locator save = dashboard.button(button);
        assertThat(save).isVisible();
        return Files.readAllBytes(dashboard.page().waitForDownload(save::click).path());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
