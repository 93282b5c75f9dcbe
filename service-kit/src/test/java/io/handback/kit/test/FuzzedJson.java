package io.handback.kit.test;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.web.problem.Violation;

/// Spoils good JSON in one place or in many, and knows what may be said of input that is refused.
public final class FuzzedJson {

    private static final Pattern INSIDES = Pattern.compile("(?:java|com|io|org)\\.[a-z]+\\.|Exception");
    private static final int LONGEST = 40;

    private FuzzedJson() {}

    /// Good JSON, to be spoilt.
    public static JsonNode good(String json) {
        try {
            return Contracts.json().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /// The good value as JSON; some of its parts, or all of it, may be missing or be anything, JSON or not.
    public static String spoilt(FuzzedDataProvider data, JsonNode good) {
        return switch (data.consumeInt(0, 15)) {
            case 1 -> "null";
            case 2 -> "{}";
            case 3 -> "[" + parts(data, good) + "]";
            case 4 -> "\"" + data.consumeAsciiString(LONGEST) + "\"";
            case 5 -> Long.toString(data.consumeLong());
            case 6 -> data.consumeString(LONGEST);
            default -> parts(data, good);
        };
    }

    private static String parts(FuzzedDataProvider data, JsonNode good) {
        if (good.isObject()) {
            return fields(data, good);
        }
        return good.isArray() ? elements(data, good) : good.toString();
    }

    private static String fields(FuzzedDataProvider data, JsonNode good) {
        StringJoiner fields = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, JsonNode> field : good.properties()) {
            if (data.consumeInt(0, 15) != 1) {
                fields.add("\"" + field.getKey() + "\":" + spoilt(data, field.getValue()));
            }
        }
        return fields.toString();
    }

    private static String elements(FuzzedDataProvider data, JsonNode good) {
        StringJoiner elements = new StringJoiner(",", "[", "]");
        for (JsonNode element : good) {
            elements.add(spoilt(data, element));
        }
        return elements.toString();
    }

    /// Fails unless what is refused has its reasons, and they say nothing of our insides. (A field named twice is said with its name.)
    public static void requireReasons(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalStateException("refused without a reason");
        }
        for (Violation violation : violations) {
            boolean inItsWords = violation.message().startsWith("Duplicate field");
            if (violation.message().isBlank() || (!inItsWords && INSIDES.matcher(violation.message()).find())) {
                throw new IllegalStateException("says too much or nothing: " + violation);
            }
        }
    }
}
