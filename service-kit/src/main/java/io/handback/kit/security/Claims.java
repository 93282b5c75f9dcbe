package io.handback.kit.security;

import java.util.Map;

import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Reads a claim by its path from a token that is already verified.
final class Claims {

    private Claims() {}

    /// The text at the path, or null when there is none or it is something else than a non-blank text.
    static @Nullable String text(JsonWebToken token, String path) {
        Object value = null;
        Map<?, ?> object = null;
        for (String name : path.split("/", -1)) {
            value = object == null ? token.getClaim(name) : object.get(name);
            if (value instanceof Map<?, ?> nested) {
                object = nested;
            } else {
                object = Map.of();
            }
        }
        return blankToNull(value instanceof JsonString json ? json.getString() : value);
    }

    private static @Nullable String blankToNull(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
