package io.handback.kit.web.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/// What to give for a Java type, in a client's words.
public final class Wanted {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class,
            Short.class, Byte.class, BigInteger.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class);
    private static final Map<Class<?>, String> TEXTS = Map.of(
            String.class, "a text, in quotes",
            UUID.class, "a UUID such as 0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55",
            Instant.class, "a time such as 2026-01-31T12:00:00Z",
            LocalDate.class, "a date such as 2026-01-31",
            boolean.class, "true or false",
            Boolean.class, "true or false");

    private Wanted() {}

    /// The end of a sentence that begins with "Give".
    public static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of another kind";
        }
        String text = TEXTS.get(type);
        if (text != null) {
            return text;
        }
        return type.isEnum() ? "one of " + EnumNames.of(type).collect(Collectors.joining(", ")) : shape(type);
    }

    private static String shape(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "a whole number in range, without quotes or fraction";
        }
        if (NUMBERS.contains(type)) {
            return "a number, without quotes";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "what the interface description names";
    }
}
