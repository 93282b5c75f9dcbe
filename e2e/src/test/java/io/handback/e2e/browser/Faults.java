package io.handback.e2e.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;

/// What must not happen in a page: an error in its console or its code, a break of its security policy, a request to somebody else.
final class Faults {

    private static final String TELL_VIOLATIONS = """
            addEventListener('securitypolicyviolation', event => console.error('security policy: ' + event.effectiveDirective
                + ' forbids ' + (event.blockedURI || 'inline') + ' at ' + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample))
            """;
    private static final Pattern ORIGIN = Pattern.compile("([a-z-]+):(//[^/?#]*)?");
    private static final Set<String> WITHIN_THE_PAGE = Set.of("data", "blob", "about");

    private final List<String> seen = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final Set<String> origins = new HashSet<>();

    Faults(URI origin) {
        mayReach(origin);
    }

    void mayReach(URI origin) {
        origins.add(origin.getScheme() + "://" + origin.getRawAuthority());
    }

    void expect(String text) {
        expected.add(text);
    }

    void watch(BrowserContext context) {
        context.addInitScript(TELL_VIOLATIONS);
        context.onConsoleMessage(this::onConsoleMessage);
        context.onWebError(error -> seen.add("error: " + error.error() + " in " + error.page().url()));
        context.onRequest(this::onRequest);
    }

    private void onConsoleMessage(ConsoleMessage message) {
        if (message.type().equals("error")) {
            seen.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void onRequest(Request request) {
        Matcher target = ORIGIN.matcher(request.url());
        boolean mine = target.lookingAt() && (WITHIN_THE_PAGE.contains(target.group(1)) || origins.contains(target.group()));
        if (!mine) {
            seen.add("request to somebody else: " + request.method() + " " + request.url());
        }
    }

    List<String> seen() {
        return seen.stream()
                .filter(fault -> expected.stream().noneMatch(fault::contains))
                .toList();
    }
}
