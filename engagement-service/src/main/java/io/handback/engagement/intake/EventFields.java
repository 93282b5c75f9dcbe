package io.handback.engagement.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.json.Forms;

/// The fields of one JSON object, each read in its one form; collects everything that is wrong instead of stopping at the first.
final class EventFields {

    private static final int MOST_ATTRIBUTES = 20;
    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_VALUE = 300;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1," + LONGEST_KEY + "}");

    private final RawObject object;
    private final String prefix;
    private final List<String> complaints;

    EventFields(RawObject object) {
        this(object, "", new ArrayList<>());
    }

    private EventFields(RawObject object, String prefix, List<String> complaints) {
        this.object = object;
        this.prefix = prefix;
        this.complaints = complaints;
    }

    @Nullable
    UUID uuid(String field) {
        Object value = object.ask(field);
        if (value == null) {
            return null;
        }
        try {
            return Forms.uuid(value instanceof String text ? text : "");
        } catch (IllegalArgumentException _) {
            wrong(field, "give a UUID such as 0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55");
            return null;
        }
    }

    @Nullable
    Instant time(String field) {
        Object value = object.ask(field);
        if (value == null) {
            return null;
        }
        try {
            return Forms.instant(value instanceof String text ? text : "");
        } catch (RuntimeException _) {
            wrong(field, "give a time such as 2026-01-31T12:00:00Z");
            return null;
        }
    }

    @Nullable
    String text(String field, int longest) {
        Object value = object.ask(field);
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
        Object value = object.ask(field);
        if (value == null) {
            return null;
        }
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        wrong(field, "give a whole number from " + least + " to " + most);
        return null;
    }

    Map<String, String> texts(String field) {
        Object value = object.ask(field);
        if (value == null) {
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        boolean fine = value instanceof RawObject entries && taken(entries, texts) == entries.size();
        if (!fine || texts.size() > MOST_ATTRIBUTES) {
            wrong(field, "give at most " + MOST_ATTRIBUTES + " names of A-Z, a-z, 0-9, '.', '_', '-' with texts of up to " + LONGEST_VALUE
                    + " characters");
        }
        return texts;
    }

    /// How many of the entries could be taken.
    private static int taken(RawObject entries, Map<String, String> texts) {
        entries.forEach((name, value) -> {
            String text = storable(value);
            if (text != null && text.length() <= LONGEST_VALUE && NAME.matcher(name).matches()) {
                texts.put(name, text);
            }
        });
        return texts.size();
    }

    /// The fields of an object within this one; null when there is none.
    @Nullable
    EventFields inner(String field) {
        Object value = object.ask(field);
        if (value == null) {
            return null;
        }
        if (value instanceof RawObject within) {
            return new EventFields(within, prefix + field + ".", complaints);
        }
        wrong(field, "give an object");
        return null;
    }

    void require(String field, @Nullable Object value) {
        if (value == null && object.ask(field) == null) {
            wrong(field, "is missing");
        }
    }

    /// Complains about every field nobody asked for.
    void nothingElse() {
        object.forEachUnasked(name -> wrong(NAME.matcher(name).matches() ? name : "(a field)", "is not known: leave it out"));
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

    private static @Nullable String storable(@Nullable Object value) {
        try {
            return value instanceof String text ? Forms.text(text) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
