package io.handback.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/// What a schema breaks that the released one promised, to readers (a field that is gone) and to writers (a field that became required).
final class SchemaCompatibility {

    /// Keywords that say of what type a value is: any change is a change of type.
    private static final List<String> TYPE = List.of("type", "$ref", "format", "pattern", "const", "if", "not");
    /// Keywords below which there is one more schema.
    private static final List<String> BELOW = List.of("items", "additionalProperties", "then", "else");

    private final List<String> violations = new ArrayList<>();

    private SchemaCompatibility() {}

    static List<String> violations(JsonNode released, JsonNode current) {
        SchemaCompatibility check = new SchemaCompatibility();
        check.compare("$", released, current);
        return List.copyOf(check.violations);
    }

    private void compare(String path, JsonNode released, JsonNode current) {
        if (!released.isObject() || !current.isObject()) {
            report(!released.equals(current), path + ": changed type");
            return;
        }
        compareTypes(path, released, current);
        compareRequired(path, released, current);
        compareEnums(path, released, current);
        compareLimits(path, released, current);
        compareBelow(path, released, current);
    }

    private void compareTypes(String path, JsonNode released, JsonNode current) {
        for (String keyword : TYPE) {
            report(!released.path(keyword).equals(current.path(keyword)), path + ": changed type (" + keyword + ")");
        }
    }

    private void compareRequired(String path, JsonNode released, JsonNode current) {
        List<String> before = Json.strings(released.path("required"));
        List<String> now = Json.strings(current.path("required"));
        now.forEach(field -> report(!before.contains(field), path + "." + field + ": newly required"));
        before.forEach(field -> report(!now.contains(field), path + "." + field + ": no longer required"));
    }

    private void compareEnums(String path, JsonNode released, JsonNode current) {
        List<String> now = Json.strings(current.path("enum"));
        report(released.has("enum") != current.has("enum"), path + ": changed type (enum)");
        Json.strings(released.path("enum"))
                .forEach(value -> report(current.has("enum") && !now.contains(value), path + ": narrowed enum, no " + value));
    }

    private void compareLimits(String path, JsonNode released, JsonNode current) {
        for (String keyword : List.of("minimum", "minLength", "minItems")) {
            report(limit(current, keyword, -Double.MAX_VALUE) > limit(released, keyword, -Double.MAX_VALUE),
                    path + ": narrowed " + keyword);
        }
        for (String keyword : List.of("maximum", "maxLength", "maxItems")) {
            report(limit(current, keyword, Double.MAX_VALUE) < limit(released, keyword, Double.MAX_VALUE), path + ": narrowed " + keyword);
        }
        report(current.has("uniqueItems") && !released.has("uniqueItems"), path + ": narrowed uniqueItems");
    }

    private void compareBelow(String path, JsonNode released, JsonNode current) {
        for (Map.Entry<String, JsonNode> property : released.path("properties").properties()) {
            String below = path + "." + property.getKey();
            JsonNode now = current.path("properties").path(property.getKey());
            report(now.isMissingNode(), below + ": removed");
            if (!now.isMissingNode()) {
                compare(below, property.getValue(), now);
            }
        }
        BELOW.stream()
                .filter(keyword -> Stream.of(released, current).anyMatch(schema -> schema.has(keyword)))
                .forEach(keyword -> compare(path + "/" + keyword, released.path(keyword), current.path(keyword)));
    }

    private static double limit(JsonNode schema, String keyword, double none) {
        return schema.path(keyword).asDouble(none);
    }

    private void report(boolean violated, String violation) {
        if (violated) {
            violations.add(violation);
        }
    }
}
