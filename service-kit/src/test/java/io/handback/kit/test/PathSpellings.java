package io.handback.kit.test;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Other spellings of a path, each of which some layer might take for the same path.
final class PathSpellings {

    private PathSpellings() {}

    static Map<String, String> of(String path) {
        int last = path.lastIndexOf('/');
        String parent = path.substring(0, last);
        String name = path.substring(last + 1);
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("a path parameter", path + ";x=1");
        spellings.put("an encoded semicolon", path + "%3Bx");
        spellings.put("an encoded slash", parent + "%2F" + name);
        spellings.put("an encoded slash in lower case", parent + "%2f" + name);
        spellings.put("an encoded backslash", parent + "%5C" + name);
        spellings.put("an encoded dot", parent + "/%2E/" + name);
        spellings.put("an encoded NUL", path + "%00");
        spellings.put("an encoded percent", parent + "%252F" + name);
        spellings.put("two slashes", parent + "//" + name);
        spellings.put("a slash at the end", path + "/");
        spellings.put("a dot", parent + "/./" + name);
        spellings.put("two dots", path + "/../" + name);
        spellings.put("an encoded letter", parent + "/" + encodedFirst(name));
        spellings.put("the base path in upper case",
                path.substring(0, 1) + path.substring(1, 3).toUpperCase(Locale.ROOT) + path.substring(3));
        return spellings;
    }

    private static String encodedFirst(String name) {
        return "%" + Integer.toHexString(name.charAt(0)).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
