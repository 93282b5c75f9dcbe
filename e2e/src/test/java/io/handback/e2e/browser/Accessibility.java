package io.handback.e2e.browser;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// What hinders people in a page, as far as axe-core finds it (WCAG 2.2 AA), light and dark, on a telephone and on a desk.
public final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {360, 1280};
    private static final int HEIGHT = 800;
    private static final String OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Accessibility() {}

    /// Everything that was found in what the page shows, in all its forms; empty when all is well.
    public static List<String> findings(Page page) {
        List<String> findings = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
                findings.addAll(findings(page, page.url() + " " + scheme + " " + width + ": "));
            }
        }
        return findings;
    }

    private static List<String> findings(Page page, String form) {
        List<String> findings = new ArrayList<>();
        int overflow = ((Number) page.evaluate(OVERFLOW)).intValue();
        if (overflow > 0) {
            findings.add(form + "wider than the window by " + overflow + " pixels");
        }
        for (Rule rule : new AxeBuilder(page).withTags(TAGS).analyze().getViolations()) {
            for (CheckedNode node : rule.getNodes()) {
                findings.add(form + rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary());
            }
        }
        return findings;
    }
}
