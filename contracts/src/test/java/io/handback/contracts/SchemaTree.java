package io.handback.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/// A walk through the objects that a schema describes.
final class SchemaTree {

    private SchemaTree() {}

    /// The schema and every object schema below it.
    static List<JsonNode> objects(JsonNode schema) {
        List<JsonNode> found = new ArrayList<>();
        collect(schema, found);
        return found;
    }

    /// The properties of one object schema, by name.
    static Map<String, JsonNode> properties(JsonNode object) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        object.path("properties").properties().forEach(property -> found.put(property.getKey(), property.getValue()));
        return found;
    }

    private static void collect(JsonNode schema, List<JsonNode> found) {
        if (schema.path("type").asText().equals("object")) {
            found.add(schema);
            properties(schema).values().forEach(property -> collect(property, found));
        }
        if (schema.has("items")) {
            collect(schema.path("items"), found);
        }
    }
}
