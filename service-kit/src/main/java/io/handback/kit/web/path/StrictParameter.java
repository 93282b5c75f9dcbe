package io.handback.kit.web.path;

import java.util.function.Function;

import jakarta.ws.rs.ext.ParamConverter;

import io.handback.kit.web.json.Wanted;
import io.handback.kit.web.problem.Refused;

/// Reads one parameter and refuses what has another form.
record StrictParameter<T>(Function<String, T> form, Class<T> type, boolean inPath, String name) implements ParamConverter<T> {

    /// The REST layer hands in `0` for an absent primitive, booleans included.
    @Override
    public T fromString(String text) {
        return read(type == boolean.class && text.equals("0") ? "false" : text);
    }

    private T read(String text) {
        try {
            return form.apply(text);
        } catch (RuntimeException _) {
            throw inPath ? Refused.notFound() : Refused.input(name, "Give " + Wanted.of(type) + ".");
        }
    }

    @Override
    public String toString(T value) {
        return String.valueOf(value);
    }
}
