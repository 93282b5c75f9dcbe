package io.handback.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Catalogue;
import io.handback.e2e.Running;
import io.handback.e2e.Running.Everything;
import io.handback.local.people.DemoPeople;

/// Every page hinders nobody, breaks no policy and asks nobody else, full of the demo's data and in an empty tenant.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class EveryPageJourneyTest {

    private static final List<String> PAGES = List.of("/", "/items", "/items?list=hidden-gem", "/items?q=nothing-is-called-this",
            "/items/new",
            "/workbench", "/workbench?state=submitted", "/feed", "/gap", "/participation", "/definitions", "/items/no-such-item");

    @Test
    void a_marketer_finds_every_page_well(Everything all, Windows windows) throws Exception {
        String gem = Catalogue.published(all.as("admin"), all.as("rep"), "Looked at from all sides");
        List<String> pages = new ArrayList<>(PAGES);
        pages.addAll(List.of("/items/" + gem, "/items/" + gem + "/edit"));
        assertThat(findings(Dashboard.signedIn(windows.open(), DemoPeople.of("marketer")), pages)).isEmpty();
    }

    @Test
    void an_empty_tenant_finds_every_page_well(Windows windows) {
        assertThat(findings(Dashboard.signedIn(windows.open(), DemoPeople.of("nina-new")), PAGES)).isEmpty();
    }

    @Test
    void a_rep_and_a_lead_find_their_pages_well(Windows windows) {
        List<String> pages = List.of("/", "/items", "/gap", "/feed", "/workbench", "/participation");
        assertThat(findings(Dashboard.signedIn(windows.open(), DemoPeople.of("rep")), pages)).isEmpty();
        assertThat(findings(Dashboard.signedIn(windows.open(), DemoPeople.of("sales-lead")), pages)).isEmpty();
    }

    @Test
    void whoever_is_not_signed_in_finds_the_door_well(Windows windows) {
        Dashboard nobody = new Dashboard(windows.open("de-DE"));
        nobody.page().navigate("/items");
        assertThat(nobody.heading()).isVisible();
        assertThat(Accessibility.findings(nobody.page())).isEmpty();
    }

    @Test
    void whoever_mistyped_an_address_is_told_and_led_back(Windows windows) {
        Dashboard lost = Dashboard.signedIn(windows.open(), DemoPeople.of("rep"));
        lost.window().expecting("404");
        lost.open("/itmes");
        assertThat(lost.heading()).hasText("There is no such page");
        assertThat(Accessibility.findings(lost.page())).isEmpty();
    }

    @Test
    void the_panel_is_well_in_the_crm_and_in_a_frame(Everything all, Windows windows) {
        Window window = windows.open();
        Panel panel = Panel.of(all, window);
        List<String> findings = new ArrayList<>(Accessibility.findings(window.page()));
        window.page().navigate(all.layout().crmPageUrl() + "/frame.html");
        assertThat(window.page().frameLocator("iframe").locator("handback-panel")).containsText("For this deal");
        findings.addAll(Accessibility.findings(panel.window().page()));
        assertThat(findings).isEmpty();
    }

    private static List<String> findings(Dashboard dashboard, List<String> pages) {
        List<String> findings = new ArrayList<>();
        for (String address : pages) {
            dashboard.open(address);
            findings.addAll(Accessibility.findings(dashboard.page()));
        }
        return findings;
    }
}
