package io.handback.e2e.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/// What hinders people in a page, as far as axe-core finds it (WCAG 2.2 AA), light and dark, on a telephone and on a desk.
public final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {360, 1280};
    private static final int HEIGHT = 800;
    private static final String OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    private static final String LOADED = "typeof axe === 'object'";
    private static final String RUN = """
            tags => axe.run(document, {runOnly: tags, resultTypes: ['violations'], iframes: false})
                .then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} at ${node.target}: ${node.failureSummary}`)))
            """;
    private static final String AXE = source();

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
        for (Frame frame : page.frames()) {
            run(frame).forEach(finding -> findings.add(form + finding));
        }
        return findings;
    }

    // run in the page itself: the library's own way loads the script anew each time and opens a window to add up in
    private static List<?> run(Frame frame) {
        if (!Boolean.TRUE.equals(frame.evaluate(LOADED))) {
            frame.evaluate(AXE);
        }
        return (List<?>) frame.evaluate(RUN, TAGS);
    }

    private static String source() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "axe-core is missing")) {
            // a script has the value of its last statement, which could not be handed over
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
