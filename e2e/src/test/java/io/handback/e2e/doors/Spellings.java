package io.handback.e2e.doors;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Other spellings of a path, each of which some layer might take for the same path.
final class Spellings {

    private Spellings() {}

    /// By what is different.
    static Map<String, String> of(String path) {
        Map<String, String> all = new LinkedHashMap<>();
        int slash = path.indexOf('/', 1);
        String base = path.substring(0, slash);
        String rest = path.substring(slash + 1);
        int last = path.lastIndexOf('/');
        String parent = path.substring(0, last);
        String name = path.substring(last + 1);
        putParameters(all, path, base, rest);
        putDots(all, path, base, rest, parent, name);
        putEncodings(all, path, parent, name);
        putOthers(all, path, base, rest, parent, name);
        return all;
    }

    private static void putParameters(Map<String, String> all, String path, String base, String rest) {
        all.put("a path parameter", path + ";x=1");
        all.put("an empty path parameter", path + ";");
        all.put("a path parameter in the middle", base + ";x/" + rest);
        all.put("an encoded semicolon", path + "%3Bx");
        all.put("an encoded semicolon in the middle", base + "%3bx/" + rest);
        all.put("a parent behind a semicolon", base + "/..;/" + base.substring(1) + "/" + rest);
        all.put("an encoded question mark", path + "%3Fx=1");
        all.put("a fragment", path + "#x");
    }

    private static void putDots(Map<String, String> all, String path, String base, String rest, String parent, String name) {
        all.put("two slashes at the front", "/" + path);
        all.put("two slashes", base + "//" + rest);
        all.put("two slashes before the name", parent + "//" + name);
        all.put("a dot", base + "/./" + rest);
        all.put("two dots", base + "/x/../" + rest);
        all.put("dots out of the dashboard", "/items/../" + path.substring(1));
        all.put("dots out of the panel", "/panel/../" + path.substring(1));
        all.put("an encoded dot", parent + "/%2E/" + name);
        all.put("encoded dots", base + "/x/%2e%2e/" + rest);
        all.put("a dot at the end", path + "/.");
        all.put("a slash at the end", path + "/");
        all.put("two slashes at the end", path + "//");
    }

    private static void putEncodings(Map<String, String> all, String path, String parent, String name) {
        all.put("an encoded slash", parent + "%2F" + name);
        all.put("an encoded slash in lower case", parent + "%2f" + name);
        all.put("an encoded backslash", parent + "%5C" + name);
        all.put("a slash encoded twice", parent + "%252F" + name);
        all.put("an overlong slash", parent + "%c0%af" + name);
        all.put("an encoded letter of the name", parent + "/" + encoded(name));
        all.put("an encoded letter of the base", "/" + encoded(path.substring(1)));
        all.put("an encoded NUL", path + "%00");
        all.put("an encoded NUL and an ending", path + "%00.js");
        all.put("an encoded blank", path + "%20");
        all.put("an encoded tab", path + "%09");
        all.put("an encoded line end", path + "%0d%0aX:%20y");
        all.put("an unfinished encoding", path + "%2");
        all.put("an encoding of another kind", parent + "%u002F" + name);
    }

    private static void putOthers(Map<String, String> all, String path, String base, String rest, String parent, String name) {
        all.put("a backslash", parent + "\\" + name);
        all.put("a full-width slash", parent + "\uff0f" + name);
        all.put("the base in upper case", base.toUpperCase(Locale.ROOT) + "/" + rest);
        all.put("the base in mixed case",
                base.substring(0, 1) + base.substring(1, 2).toUpperCase(Locale.ROOT) + base.substring(2) + "/" + rest);
        all.put("the name in upper case", parent + "/" + name.toUpperCase(Locale.ROOT));
        all.put("everything in upper case", path.toUpperCase(Locale.ROOT));
        all.put("an ending", path + ".json");
        all.put("a whole address", "http://localhost" + path);
        all.put("no slash at the front", path.substring(1));
    }

    private static String encoded(String text) {
        return "%" + Integer.toHexString(text.charAt(0)).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
