package io.handback.engagement.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.web.json.Forms;

/// The fields of one JSON object, each read in its one form; collects everything that is wrong instead of stopping at the first.
final class EventFields {

    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_VALUE = 300;

    private final JsonNode object;
    private final String prefix;
    private final List<String> complaints;
    private final Set<String> asked = new HashSet<>();

    EventFields(JsonNode object) {
        this(object, "", new ArrayList<>());
    }

    private EventFields(JsonNode object, String prefix, List<String> complaints) {
        this.object = object;
        this.prefix = prefix;
        this.complaints = complaints;
    }

    @Nullable
    UUID uuid(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        try {
            return Forms.uuid(value.isTextual() ? value.textValue() : "");
        } catch (IllegalArgumentException _) {
            wrong(field, "give a UUID such as 0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55");
            return null;
        }
    }

    @Nullable
    Instant time(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        try {
            return Forms.instant(value.isTextual() ? value.textValue() : "");
        } catch (RuntimeException _) {
            wrong(field, "give a time such as 2026-01-31T12:00:00Z");
            return null;
        }
    }

    @Nullable
    String text(String field, int longest) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        String text = storable(value);
        if (text != null && !text.isBlank() && text.length() <= longest) {
            return text;
        }
        wrong(field, "give a text of 1 to " + longest + " characters");
        return null;
    }

    @Nullable
    Integer whole(String field, int least, int most) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= least && value.intValue() <= most) {
            return value.intValue();
        }
        wrong(field, "give a whole number from " + least + " to " + most);
        return null;
    }

    Map<String, String> texts(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String text = storable(entry.getValue());
            if (text != null && text.length() <= LONGEST_VALUE && entry.getKey().matches("[A-Za-z0-9._-]{1," + LONGEST_KEY + "}")) {
                texts.put(entry.getKey(), text);
            }
        }
        if (!value.isObject() || texts.size() != value.size() || texts.size() > MOST_ATTRIBUTES) {
            wrong(field, "give at most " + MOST_ATTRIBUTES + " names of A-Z, a-z, 0-9, '.', '_', '-' with texts of up to " + LONGEST_VALUE
                    + " characters");
        }
        return texts;
    }

    /// The fields of an object within this one; null when there is none.
    @Nullable
    EventFields inner(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (value.isObject()) {
            return new EventFields(value, prefix + field + ".", complaints);
        }
        wrong(field, "give an object");
        return null;
    }

    void require(String field, @Nullable Object value) {
        if (value == null && !object.hasNonNull(field)) {
            wrong(field, "is missing");
        }
    }

    /// Complains about every field nobody asked for.
    void nothingElse() {
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                String shown = name.matches("[A-Za-z0-9._-]{1,60}") ? name : "(a field)";
                wrong(shown, "is not known: leave it out");
            }
        });
    }

    void wrong(String field, String message) {
        complaints.add(prefix + field + ": " + message);
    }

    boolean fine() {
        return complaints.isEmpty();
    }

    String complaints() {
        return String.join("; ", complaints);
    }

    private @Nullable JsonNode value(String field) {
        asked.add(field);
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable String storable(JsonNode value) {
        try {
            return value.isTextual() ? Forms.text(value.textValue()) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
