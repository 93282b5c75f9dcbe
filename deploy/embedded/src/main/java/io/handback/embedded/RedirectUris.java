package io.handback.embedded;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Where a browser may be sent back to: pages on this machine only.
final class RedirectUris {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private RedirectUris() {}

    /// The page that a parameter names.
    static URI require(String parameter, String text) {
        URI uri = parse(parameter, text);
        if (!isOfThisMachine(uri) || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new OAuthRefusal("invalid_request",
                    parameter + " must be a page on this machine (http://127.0.0.1…), without a fragment.");
        }
        return uri;
    }

    private static URI parse(String parameter, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException _) {
            throw new OAuthRefusal("invalid_request", parameter + " is not a URI.");
        }
    }

    static boolean isOfThisMachine(URI uri) {
        return uri.getScheme() != null
                && SCHEMES.contains(uri.getScheme())
                && uri.getHost() != null
                && LOOPBACK.contains(uri.getHost());
    }

    static String with(URI target, Map<String, String> parameters) {
        String query = parameters.entrySet()
                .stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return target + (target.getRawQuery() == null ? "?" : "&") + query;
    }

    /// The page's origin as a source of a Content Security Policy, whose grammar has no IPv6 addresses: there, its scheme.
    static String source(URI page) {
        return page.getHost().startsWith("[")
                ? page.getScheme() + ":"
                : page.getScheme() + "://" + page.getHost() + (page.getPort() < 0 ? "" : ":" + page.getPort());
    }
}
