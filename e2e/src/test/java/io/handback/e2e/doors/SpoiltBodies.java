package io.handback.e2e.doors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Spoils a good body (an object, a list of objects, a line) in ways that must not pass.
final class SpoiltBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NO_TEXTS = List.of("7", "true", "[\"x\"]", "{\"x\":1}", "\"a\\u0000b\"", "\"\\ud800\"");
    private static final List<String> NO_NUMBERS = List.of("4.0", "4.5", "\"4\"", "true", "[4]", "1e400", "99999999999999999999", "-1",
            "0x4", "04", "+4", "NaN", "1e999999999", "\"\"");
    private static final List<String> NO_TIMES = List.of("\"yesterday\"", "\"2026-13-01T00:00:00Z\"", "\"2026-02-30T00:00:00Z\"",
            "\"2026-01-05\"", "\"2026-01-05T08:00:00\"", "\"2026-01-05 08:00:00Z\"", "\"2026-01-05t08:00:00z\"",
            "\"+99999-01-05T08:00:00Z\"",
            "1767600000", "\"2026-01-05T24:00:01Z\"", "\"2026-01-05T08:00:00+25:00\"", "\"2026-01-05T08:00:60Z\"", "\"\"");
    private static final List<String> NO_IDS = List.of("\"x\"", "\"0\"", "\"0198c5a27e4d7c339a513f2b6f0d1e55\"",
            "\"0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e5\"", "\"1-1-1-1-1\"", "\"{0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55}\"", "\"\"", "7",
            "\"0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55' or '1'='1\"");

    private final String good;
    private final JsonNode node;
    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private SpoiltBodies(String good) throws IOException {
        this.good = good;
        this.node = JSON.readTree(good);
    }

    /// By what is wrong.
    static Map<String, byte[]> of(String good) throws IOException {
        SpoiltBodies bodies = new SpoiltBodies(good);
        bodies.putWhole();
        bodies.putBytes();
        bodies.putDeep();
        bodies.first().properties().forEach(field -> bodies.putField(field.getKey(), field.getValue()));
        return bodies.all;
    }

    private JsonNode first() {
        return node.isArray() ? node.get(0) : node;
    }

    private void putWhole() {
        put("nothing", "");
        put("blanks", "  \r\n ");
        put("null", "null");
        put("a number", "7");
        put("a text", "\"x\"");
        put("what breaks off", good.substring(0, good.length() - 1));
        put("text behind it", good + " x");
        put("a comment", "/* x */ " + good);
        put("quotes of another kind", good.replace('"', '\''));
        put("a comma too many", good.substring(0, good.length() - 1) + "," + good.substring(good.length() - 1));
        put("an unknown field", with("notAFieldOfThis", "1"));
        put("a field of every object", with("__proto__", "{\"admin\":true}"));
        put("a class to make", with("@class", "\"java.net.URL\""));
        put("another's tenant", with("tenant", "\"demo\""));
        put("a name of 100 KB", with("n".repeat(100_000), "1"));
        put("a null in its place", node.isArray() ? "[null]" : "[" + good + "]");
        put("XML", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        put("a form", "a=b&c=d");
        String name = first().fieldNames().next();
        put("a field twice",
                good.replaceFirst("\\{", java.util.regex.Matcher.quoteReplacement("{\"" + name + "\":" + first().path(name) + ",")));
    }

    private void putBytes() {
        all.put("bytes that are no UTF-8", spliced(new byte[]{(byte) 0xff, (byte) 0xfe, (byte) 0x80}));
        all.put("an overlong character", spliced(new byte[]{(byte) 0xc0, (byte) 0xaf}));
        all.put("half a surrogate pair in UTF-8", spliced(new byte[]{(byte) 0xed, (byte) 0xa0, (byte) 0x80}));
        all.put("control characters", spliced(new byte[]{1, 2, 7}));
        all.put("NUL", spliced(new byte[]{0}));
        all.put("UTF-7", "+AHsAfQ-".getBytes(UTF_8));
        all.put("what could be UTF-32", new byte[]{0, '#', 0, 0, 0, (byte) 0xf5, 10, (byte) 0x8a});
        all.put("a mark of UTF-32", new byte[]{0, 0, (byte) 0xff, (byte) 0xfe, 0, 0, 0, '{'});
        all.put("random bytes", new byte[]{(byte) 0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5});
    }

    private void putDeep() {
        for (int depth : List.of(33, 100, 10_000)) {
            put("depth " + depth, with("deep", "[".repeat(depth) + "]".repeat(depth)));
            put("objects of depth " + depth, with("deep", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)));
            put("depth " + depth + " that never ends", "[".repeat(depth));
        }
    }

    private void putField(String name, JsonNode value) {
        String text = value.asText();
        List<String> wrong = switch (value.getNodeType()) {
            case NUMBER -> NO_NUMBERS;
            case STRING -> text.matches("[0-9-]{10}T.*") ? NO_TIMES : text.matches("[0-9a-f-]{36}") ? NO_IDS : NO_TEXTS;
            case BOOLEAN -> List.of("\"true\"", "1", "[]", "\"\"");
            default -> List.of("\"x\"", "7", "true");
        };
        wrong.forEach(bad -> put(name + " = " + bad, with(name, bad)));
        if (value.isTextual()) {
            put(name + " of 600 KB", with(name, "\"" + "x".repeat(600_000) + "\""));
        }
    }

    /// The body with one field of its (first) object set to this JSON.
    private String with(String name, String json) {
        ObjectNode spoilt = first().deepCopy();
        spoilt.put(name, "\u0001here\u0001");
        String body = spoilt.toString().replace("\"\\u0001here\\u0001\"", json);
        if (!node.isArray()) {
            return body;
        }
        ArrayNode rest = node.deepCopy();
        rest.remove(0);
        return "[" + body + (rest.isEmpty() ? "" : "," + rest.toString().substring(1, rest.toString().length() - 1)) + "]";
    }

    /// The body with bytes inside of its first text.
    private byte[] spliced(byte[] bytes) {
        int place = good.indexOf("\":\"") + 3;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(good.substring(0, place).getBytes(UTF_8));
        out.writeBytes(bytes);
        out.writeBytes(good.substring(place).getBytes(UTF_8));
        return out.toByteArray();
    }

    private void put(String name, String body) {
        all.put(name, body.getBytes(UTF_8));
    }
}
