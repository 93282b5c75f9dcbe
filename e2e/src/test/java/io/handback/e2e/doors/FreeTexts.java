package io.handback.e2e.doors;

import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/// The places of texts, in a schema and in a body, as paths: `title`, `tags.persona[]`, `[].owner.id`.
final class FreeTexts {

    private static final String STRING = "string";

    private final JsonNode description;
    private final Set<String> found = new TreeSet<>();

    private FreeTexts(JsonNode description) {
        this.description = description;
    }

    /// Where a schema allows any text: no closed list of values, and no format.
    static Set<String> of(JsonNode schema, JsonNode description) {
        FreeTexts texts = new FreeTexts(description);
        texts.walk("", schema);
        return texts.found;
    }

    /// Where a body has a text that holds this one.
    static Set<String> holding(String part, JsonNode body) {
        FreeTexts texts = new FreeTexts(body);
        texts.look("", body, part);
        return texts.found;
    }

    private void walk(String path, JsonNode schema) {
        JsonNode plain = schema.has("$ref") ? description.at(schema.path("$ref").asText().substring(1)) : schema;
        if (isText(plain.path("type")) && !plain.has("enum") && !plain.has("format")) {
            found.add(path);
        }
        plain.path("properties").properties().forEach(field -> walk(below(path, field.getKey()), field.getValue()));
        if (plain.has("items")) {
            walk(path + "[]", plain.path("items"));
        }
        if (plain.path("additionalProperties").isObject()) {
            walk(below(path, "*"), plain.path("additionalProperties"));
        }
        for (String several : Set.of("allOf", "anyOf", "oneOf")) {
            plain.path(several).forEach(one -> walk(path, one));
        }
    }

    private void look(String path, JsonNode value, String part) {
        if (value.isTextual() && value.asText().contains(part)) {
            found.add(path);
        }
        value.properties().forEach(field -> look(below(path, field.getKey()), field.getValue(), part));
        if (value.isArray()) {
            value.forEach(one -> look(path + "[]", one, part));
        }
    }

    /// OpenAPI 3.1 may name several types in a list.
    private static boolean isText(JsonNode type) {
        return type.asText().equals(STRING) || type.valueStream().anyMatch(one -> one.asText().equals(STRING));
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
