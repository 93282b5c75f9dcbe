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

    static URI require(String text) {
        URI uri = parse(text);
        boolean fine = uri.getScheme() != null
                && SCHEMES.contains(uri.getScheme())
                && uri.getHost() != null
                && LOOPBACK.contains(uri.getHost())
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null;
        if (!fine) {
            throw new OAuthRefusal("invalid_request",
                    "redirect_uri must be a page on this machine (http://127.0.0.1…), without a fragment.");
        }
        return uri;
    }

    private static URI parse(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException _) {
            throw new OAuthRefusal("invalid_request", "redirect_uri is not a URI.");
        }
    }

    static String with(URI target, Map<String, String> parameters) {
        String query = parameters.entrySet()
                .stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return target + (target.getRawQuery() == null ? "?" : "&") + query;
    }
}
