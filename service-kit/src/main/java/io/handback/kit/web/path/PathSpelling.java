package io.handback.kit.web.path;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Lets a path pass only in its one canonical spelling, so that no two layers can read it differently.
final class PathSpelling {

    private static final Pattern CHARACTERS = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern NEEDLESS_OR_HIDING = Pattern
            .compile("(?i)%(?:[01][0-9A-F]|7F|2[DEF5]|3[0-9B]|4[1-9A-F]|5[0-9ACF]|6[1-9A-F]|7[0-9AE])");
    private static final Pattern DOTS_OR_EMPTY = Pattern.compile("//|/\\.{1,2}(?:/|$)");

    private final String base;

    /// @param base where the service's REST interface begins, without a slash at the end
    PathSpelling(String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /// What is wrong with the raw request target, as a sentence for the client; null when nothing is.
    @Nullable
    String complaint(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (!CHARACTERS.matcher(path).matches()) {
            return "Only letters, digits, and - . _ ~ ! $ & ' ( ) * + , = : @ / may stand in a path; encode all else as UTF-8 with %.";
        }
        Matcher encoded = NEEDLESS_OR_HIDING.matcher(path);
        if (encoded.find()) {
            return "Do not encode letters, digits, slashes, dots, semicolons, percent or control characters in a path.";
        }
        if (query >= 0 && target.indexOf("%00", query) >= 0) {
            return "A query cannot carry the character NUL.";
        }
        return DOTS_OR_EMPTY.matcher(path).find() ? "A path has no empty part and no part '.' or '..'." : atBase(path);
    }

    private @Nullable String atBase(String path) {
        boolean below = path.regionMatches(true, 0, base, 0, base.length())
                && (path.length() == base.length() || path.charAt(base.length()) == '/');
        if (!below) {
            return null;
        }
        if (!path.startsWith(base)) {
            return "Write the base path as " + base + ".";
        }
        return path.endsWith("/") ? "A path does not end with a slash." : null;
    }
}
