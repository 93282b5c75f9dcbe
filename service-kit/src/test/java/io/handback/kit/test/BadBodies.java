package io.handback.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/// Spoils a good JSON object in every way that must not pass.
final class BadBodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LARGE = 1_153_434;

    private final String valid;
    private final ObjectNode object;

    BadBodies(String valid) {
        this.valid = valid.strip();
        try {
            this.object = (ObjectNode) JSON.readTree(valid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The object behind so many blanks that the body has 1.1 MB.
    String large() {
        return " ".repeat(LARGE) + valid;
    }

    Map<String, String> all() {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("an unknown field", replaced("notAFieldOfThis", IntNode.valueOf(1)));
        bad.put("a field named twice", "{" + first() + "," + valid.substring(1));
        bad.put("text after the JSON", valid + " x");
        bad.put("a second JSON value", valid + valid);
        bad.put("JSON that breaks off", valid.substring(0, valid.length() - 1));
        bad.put("null", "null");
        bad.put("no body at all", "");
        bad.put("a list instead of an object", "[" + valid + "]");
        bad.put("a text instead of an object", "\"x\"");
        bad.put("33 levels", "{\"notAFieldOfThis\":" + "[".repeat(33) + "]".repeat(33) + "}");
        object.properties().forEach(field -> spoil(bad, field.getKey(), field.getValue()));
        return bad;
    }

    private void spoil(Map<String, String> bad, String name, JsonNode value) {
        if (value.isIntegralNumber()) {
            bad.put(name + ": a fraction for a whole number",
                    replaced(name, DecimalNode.valueOf(value.decimalValue().add(new BigDecimal("0.5")))));
            bad.put(name + ": 4.0 for 4", replaced(name, DecimalNode.valueOf(value.decimalValue().setScale(1))));
            bad.put(name + ": a text for a number", replaced(name, TextNode.valueOf(value.asText())));
            bad.put(name + ": true for a number", replaced(name, BooleanNode.TRUE));
        } else if (value.isTextual()) {
            bad.put(name + ": a number for a text", replaced(name, IntNode.valueOf(7)));
            bad.put(name + ": NUL", replaced(name, TextNode.valueOf("a\0b")));
            bad.put(name + ": a list for a text", replaced(name, JSON.createArrayNode().add(value)));
        } else if (value.isBoolean()) {
            bad.put(name + ": a text for true", replaced(name, TextNode.valueOf("true")));
            bad.put(name + ": 1 for true", replaced(name, IntNode.valueOf(1)));
        } else {
            bad.put(name + ": a text for a list or object", replaced(name, TextNode.valueOf("x")));
        }
    }

    private String first() {
        Map.Entry<String, JsonNode> field = object.properties().iterator().next();
        return "\"" + field.getKey() + "\":" + field.getValue();
    }

    private String replaced(String name, JsonNode value) {
        return object.deepCopy().set(name, value).toString();
    }
}
