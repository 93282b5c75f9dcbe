package io.handback.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.handback.e2e.Running;

/// What the browser tests rely on sees what it is there to see.
@Order(3)
@ExtendWith({Running.class, InBrowser.class})
class WindowTest {

    private static final String OPEN = "default-src * 'unsafe-inline'";

    @Test
    void errors_broken_policies_and_requests_to_others_are_noticed(Windows windows) throws Exception {
        try (TrivialPage other = TrivialPage.serve("", OPEN);
                TrivialPage page = TrivialPage.serve("<h1 style='color: red'>A page</h1><script>console.error('e1'); fetch('"
                        + other.url() + "'); missing()</script>", "default-src * 'unsafe-inline'; style-src 'self'")) {
            // Given
            Window window = windows.open().mayReach(page.url());
            // When
            window.page().navigate(page.url().toString());
            // Then
            assertThat(window.faults())
                    .anySatisfy(fault -> assertThat(fault).startsWith("console: e1"))
                    .anySatisfy(fault -> assertThat(fault).startsWith("error: ").contains("missing is not defined"))
                    .anySatisfy(fault -> assertThat(fault).contains("security policy: style-src-attr forbids inline"))
                    .anySatisfy(fault -> assertThat(fault).startsWith("request to somebody else: GET " + other.url()));
            List.of("e1", "missing", "Failed to fetch", "olicy", "to somebody else", "CORS", "ERR_FAILED").forEach(window::expecting);
            assertThat(window.faults()).isEmpty();
        }
    }

    @Test
    void what_hinders_people_is_found_in_the_forms_where_it_hinders(Windows windows) throws Exception {
        try (TrivialPage page = TrivialPage.serve("<style>@media (prefers-color-scheme: dark) {body {background: #000; color: #fff}}"
                + "p {color: #888} div {width: 400px}</style><h1>A page</h1><p>pale</p><div>wide</div><input>", OPEN)) {
            // Given
            Window window = windows.open().mayReach(page.url());
            window.page().navigate(page.url().toString());
            // When
            List<String> findings = Accessibility.findings(window.page());
            // Then
            assertThat(findings).filteredOn(finding -> finding.contains("label at")).hasSize(4);
            assertThat(findings).filteredOn(finding -> finding.contains("color-contrast at")).hasSize(2)
                    .allSatisfy(finding -> assertThat(finding).contains("LIGHT"));
            assertThat(findings).filteredOn(finding -> finding.contains("wider than")).hasSize(2)
                    .allSatisfy(finding -> assertThat(finding).contains(" 360:"));
        }
    }
}
