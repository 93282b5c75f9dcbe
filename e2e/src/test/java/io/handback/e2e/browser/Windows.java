package io.handback.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

/// The browser windows of one test, each as on a computer of its own; closed after it, when nothing may have gone wrong in any of them.
public final class Windows {

    private static final Path PICTURES = Path.of("target/browser").toAbsolutePath();

    private final OpenBrowser browser;
    private final URI gateway;
    private final String test;
    private final List<Window> open = new ArrayList<>();

    Windows(OpenBrowser browser, URI gateway, String test) {
        this.browser = browser;
        this.gateway = gateway;
        this.test = test;
    }

    /// A window of an English reader, without cookies.
    public Window open() {
        return open("en-GB");
    }

    /// A window of a reader of this language, without cookies.
    public Window open(String locale) {
        BrowserContext context = browser.browser()
                .newContext(new Browser.NewContextOptions().setBaseURL(gateway.toString())
                        .setLocale(locale)
                        .setViewportSize(1280, 800));
        context.setDefaultTimeout(OpenBrowser.LIMIT_MILLIS);
        context.setDefaultNavigationTimeout(OpenBrowser.LIMIT_MILLIS);
        Window window = new Window(context, gateway);
        open.add(window);
        return window;
    }

    /// Saves what every window shows; where, one line each.
    String keepPictures() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < open.size(); i++) {
            lines.append("\n  seen in the browser: ").append(open.get(i).keepPicture(PICTURES.resolve(test + "-" + (i + 1))));
        }
        return lines.toString();
    }

    void close(boolean failed) {
        try {
            String faults = open.stream()
                    .flatMap(window -> window.faults().stream())
                    .collect(Collectors.joining("\n"));
            if (!failed) {
                assertThat(faults).as(() -> "what went wrong in the browser" + keepPictures()).isEmpty();
            }
        } finally {
            open.forEach(Window::close);
        }
    }
}
