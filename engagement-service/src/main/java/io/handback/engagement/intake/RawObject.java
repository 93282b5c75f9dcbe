package io.handback.engagement.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/// A JSON object as it came: its fields in their order, without a tree in between. A value is a text, an [Integer], another such object,
/// null, or [#OTHER]. Remembers which fields were asked for.
final class RawObject {

    /// Stands for every value that no field of an event may have: a fraction, a long number, a list, true, false.
    static final Object OTHER = new Object();

    /// An event has fewer fields; more are refused one way or another.
    private static final int USUAL = 20;

    private String[] names = new String[USUAL];
    private @Nullable Object[] values = new @Nullable Object[USUAL];
    private boolean[] asked = new boolean[USUAL];
    private int size;

    /// Reads the object whose first bracket the parser stands on, up to its last.
    ///
    /// @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON, or names a field twice
    static RawObject read(JsonParser in) throws IOException {
        RawObject object = new RawObject();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            JsonToken token = in.nextToken();
            object.add(name, value(in, token));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser in, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getNumberType() == JsonParser.NumberType.INT ? (Object) in.getIntValue() : OTHER;
            case VALUE_NULL -> null;
            case START_OBJECT -> read(in);
            case START_ARRAY -> {
                in.skipChildren();
                yield OTHER;
            }
            default -> OTHER;
        };
    }

    private void add(String name, @Nullable Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            asked = Arrays.copyOf(asked, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        size++;
    }

    int size() {
        return size;
    }

    /// The value of a field; null when it is null or not there.
    @Nullable
    Object ask(String name) {
        for (int field = 0; field < size; field++) {
            if (names[field].equals(name)) {
                asked[field] = true;
                return values[field];
            }
        }
        return null;
    }

    void forEach(BiConsumer<String, @Nullable Object> each) {
        for (int field = 0; field < size; field++) {
            each.accept(names[field], values[field]);
        }
    }

    /// The names of the fields nobody asked for.
    void forEachUnasked(Consumer<String> each) {
        for (int field = 0; field < size; field++) {
            if (!asked[field]) {
                each.accept(names[field]);
            }
        }
    }
}
