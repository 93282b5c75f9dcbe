package io.handback.kit.web.path;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import io.handback.kit.web.json.EnumNames;
import io.handback.kit.web.json.Forms;

/// Reads parameters in one form only: a path that cannot name anything answers 404 like any unknown one, a bad query parameter 400.
@Provider
public class StrictParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> FORMS = Map.of(
            UUID.class, Forms::uuid,
            Instant.class, Forms::instant,
            LocalDate.class, Forms::date,
            String.class, Forms::text,
            int.class, Forms::whole,
            Integer.class, Forms::whole,
            long.class, Forms::wholeLong,
            Long.class, Forms::wholeLong,
            boolean.class, Forms::truth,
            Boolean.class, Forms::truth);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Function<String, ?> form = rawType.isEnum() ? text -> EnumNames.constant(rawType, text) : FORMS.get(rawType);
        if (form == null) {
            return null;
        }
        boolean inPath = Stream.of(annotations).anyMatch(PathParam.class::isInstance);
        return new StrictParameter<>((Function<String, T>) form, rawType, inPath, name(annotations));
    }

    private static String name(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .orElse("");
    }
}
