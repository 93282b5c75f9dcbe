package io.handback.kit.web.json;

import java.lang.reflect.Field;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The names of an enum's constants in JSON and in parameters: the one in `@JsonProperty`, else the constant's own.
public final class EnumNames {

    private EnumNames() {}

    /// The constant of that name.
    ///
    /// @throws IllegalArgumentException when the enum has none
    public static Object constant(Class<?> type, String name) {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants == null ? new Object[0] : constants) {
            if (name.equals(name((Enum<?>) constant))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not one of the names");
    }

    /// All names, in the order of the constants.
    static Stream<String> of(Class<?> type) {
        return Stream.of(type.getFields())
                .filter(Field::isEnumConstant)
                .map(EnumNames::name);
    }

    private static String name(Enum<?> constant) {
        try {
            return name(constant.getDeclaringClass().getField(constant.name()));
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("An enum constant without its field.", e);
        }
    }

    private static String name(Field constant) {
        JsonProperty wire = constant.getAnnotation(JsonProperty.class);
        return wire == null || wire.value().isEmpty() ? constant.getName() : wire.value();
    }
}
