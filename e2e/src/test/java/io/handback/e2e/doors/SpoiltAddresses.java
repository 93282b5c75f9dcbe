package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.doors.Door.Asked;

/// Spoils the parameters of an operation one by one, each as the description declares it: ids and numbers in paths, cursors, limits,
/// times, names and lengths in queries, and the position of a stream.
final class SpoiltAddresses {

    /// A path that can name nothing answers like one that names nothing.
    private static final int NOT_FOUND = 404;
    private static final int BAD = 400;

    private static final List<String> NO_IDS = List.of("x", "0", "1-1-1-1-1", "0198c5a27e4d7c339a513f2b6f0d1e55",
            "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e5", "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e555", "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e5g", "null",
            "'or'1'='1", "%C3%A4", "x".repeat(300));
    private static final List<String> NO_NUMBERS = List.of("x", "1.0", "1e0", "0x1", "99999999999", "99999999999999999999");
    private static final List<String> NO_PATHS = List.of("%00", "%2F", "%2e%2e", "..", ".", "", "1;x=1", "%31", "%252F", "{x}", "x|y");
    private static final List<String> FORGED = List.of("x", "abc", "-1", "=", "a.b.c", "A".repeat(64), "x".repeat(3_000), "%F0%9F%98%80",
            "'or'1'='1");
    private static final List<String> NO_TIMES = List.of("yesterday", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-05T08:00:00",
            "2026-01-05%2008:00:00Z", "2026-02-30", "1767600000");
    private static final Set<String> CURSORS = Set.of("cursor", "after", "before");
    /// Closed lists of values that the description tells only in words.
    private static final Map<String, Set<String>> CLOSED = Map.of("GET /content/v1/items", Set.of("state", "versionState", "kind", "tag"));

    private final Door door;
    private final UnaryOperator<String> good;
    private final String authorization;
    private final Map<String, Spoilt> all = new LinkedHashMap<>();

    private SpoiltAddresses(Door door, UnaryOperator<String> good, String authorization) {
        this.door = door;
        this.good = good;
        this.authorization = authorization;
    }

    /// By what is wrong.
    ///
    /// @param good what the path's parameters are when they are right
    static Map<String, Spoilt> of(Door door, UnaryOperator<String> good, String authorization) {
        SpoiltAddresses addresses = new SpoiltAddresses(door, good, authorization);
        for (Asked asked : door.asked()) {
            switch (asked.in()) {
                case "path" -> addresses.putPaths(asked);
                case "query" -> addresses.putQueries(asked);
                default -> addresses.putHeaders(asked);
            }
        }
        return addresses.all;
    }

    private void putPaths(Asked asked) {
        boolean number = type(asked).equals("integer");
        (number ? NO_NUMBERS : NO_IDS).forEach(bad -> putPath(asked.name(), bad, NOT_FOUND));
        if (number) {
            List.of("0", "-1", "+1").forEach(bad -> putPath(asked.name(), bad, NOT_FOUND));
        }
        NO_PATHS.forEach(bad -> putPath(asked.name(), bad, BAD));
    }

    private void putPath(String name, String bad, int status) {
        String path = door.path(parameter -> parameter.equals(name) ? bad : good.apply(parameter));
        put("path " + name, bad, path, status);
    }

    private void putQueries(Asked asked) {
        putQuery(asked, "%00");
        if (CURSORS.contains(asked.name())) {
            FORGED.forEach(bad -> putQuery(asked, bad));
            return;
        }
        if (CLOSED.getOrDefault(door.toString(), Set.of()).contains(asked.name())) {
            List.of("nonsense", "'or'1'='1").forEach(bad -> putQuery(asked, bad));
        }
        switch (type(asked)) {
            case "integer" -> putWholeNumbers(asked);
            case "boolean" -> List.of("x", "TRUE", "1", "yes").forEach(bad -> putQuery(asked, bad));
            case "array" -> putLists(asked);
            default -> putTexts(asked);
        }
    }

    private void putWholeNumbers(Asked asked) {
        NO_NUMBERS.forEach(bad -> putQuery(asked, bad));
        putQuery(asked, "%2B1");
        if (asked.schema().has("minimum")) {
            putQuery(asked, String.valueOf(asked.schema().path("minimum").asLong() - 1));
        }
        if (asked.schema().has("maximum")) {
            putQuery(asked, String.valueOf(asked.schema().path("maximum").asLong() + 1));
        }
    }

    private void putLists(Asked asked) {
        putTooLong(asked, asked.schema().path("items"));
        if (asked.schema().has("maxItems")) {
            int many = asked.schema().path("maxItems").asInt() + 1;
            put("query " + asked.name(), many + " values", plain() + "?" + (asked.name() + "=a&").repeat(many) + "x=y", BAD);
        }
    }

    private void putTexts(Asked asked) {
        switch (asked.schema().path("format").asText()) {
            case "uuid" -> List.of("x", "me", "1-1-1-1-1", "0198c5a27e4d7c339a513f2b6f0d1e55").forEach(bad -> putQuery(asked, bad));
            case "date", "date-time" -> NO_TIMES.forEach(bad -> putQuery(asked, bad));
            default -> putTooLong(asked, asked.schema());
        }
        if (asked.schema().has("enum")) {
            String first = asked.schema().at("/enum/0").asText();
            List.of("nonsense", first.toUpperCase(Locale.ROOT), first + "%20").forEach(bad -> putQuery(asked, bad));
        }
    }

    private void putTooLong(Asked asked, JsonNode schema) {
        if (schema.has("maxLength")) {
            putQuery(asked, "x".repeat(schema.path("maxLength").asInt() + 1));
        }
    }

    private void putQuery(Asked asked, String bad) {
        put("query " + asked.name(), bad, plain() + "?" + asked.name() + "=" + bad, BAD);
    }

    private void putHeaders(Asked asked) {
        if (asked.name().equals("Last-Event-ID")) {
            List.of("x", "1.2", "a.b.c", "-1.0.0", "x".repeat(3_000)).forEach(bad -> putHeader(asked.name(), bad));
        }
    }

    private void putHeader(String name, String bad) {
        String request = door.request(plain(), authorization, "").replaceFirst("\r\n", "\r\n" + name + ": " + bad + "\r\n");
        all.put(name + " = " + shortened(bad), spoilt(request, BAD));
    }

    private String plain() {
        return door.path(good);
    }

    private static String type(Asked asked) {
        return asked.schema().path("type").asText();
    }

    private void put(String what, String bad, String address, int status) {
        all.put(what + " = " + shortened(bad), spoilt(door.request(address, authorization, ""), status));
    }

    private static Spoilt spoilt(String request, int status) {
        return new Spoilt(request.getBytes(UTF_8), Set.of(status));
    }

    private static String shortened(String bad) {
        return bad.length() > 60 ? bad.substring(0, 10) + "... of " + bad.length() : bad;
    }
}
