package io.handback.kit.web.path;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.List;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/// A path that passes means the same to everybody who reads it: decoded, decoded twice, cleaned up or as it is.
public final class PathSpellingFuzz {

    private static final PathSpelling SPELLING = new PathSpelling("/content/v1");
    private static final List<String> HIDDEN = List.of(";", "\\", "\u0000", "//", "/./", "/../", "?", "#", "\r", "\n");

    private PathSpellingFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String target = data.consumeBoolean() ? data.consumeRemainingAsString() : "/content/v1/" + data.consumeRemainingAsAsciiString();
        if (SPELLING.complaint(target) != null) {
            return;
        }
        String path = target.split("\\?", 2)[0];
        String decoded = decoded(path);
        for (String hidden : HIDDEN) {
            if (decoded.contains(hidden)) {
                throw new IllegalStateException("hides " + hidden + ": " + target);
            }
        }
        if (!decoded(decoded.replace("+", "%2B")).equals(decoded) || slashes(decoded) != slashes(path)
                || !URI.create(path).normalize().getRawPath().equals(path)) {
            throw new IllegalStateException("reads differently: " + target);
        }
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }
}
