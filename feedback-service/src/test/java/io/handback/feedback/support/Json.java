package io.handback.feedback.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;

import io.handback.kit.test.Contracts;

/// JSON read, and held against the contracts.
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    public static JsonNode read(byte[] text) {
        return read(new String(text, StandardCharsets.UTF_8));
    }

    /// The names of an object's fields.
    public static List<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /// What is wrong with a payload of this type.
    public static List<Error> violations(String type, String payload) {
        return Contracts.errorsOfJson(type, payload);
    }
}
