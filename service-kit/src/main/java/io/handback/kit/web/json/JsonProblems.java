package io.handback.kit.web.json;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;

import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

/// Says what is wrong with JSON that cannot be read, and where.
public final class JsonProblems {

    private JsonProblems() {}

    /// The refusal of input that cannot be read; for code that reads JSON itself (lines of NDJSON).
    public static Refused refused(JsonProcessingException failure) {
        return failure.getCause() instanceof Refused refused ? refused : Refused.input(List.of(violation(failure)));
    }

    /// The one violation the reader stopped at.
    public static Violation violation(JsonProcessingException failure) {
        String field = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        return new Violation(field, message(failure));
    }

    private static String message(JsonProcessingException failure) {
        return switch (failure) {
            case IgnoredPropertyException _ -> "This field cannot be set: leave it out.";
            case PropertyBindingException unknown -> "This field is not known: leave it out. Known here: " + known(unknown) + ".";
            case StreamConstraintsException _ -> "Too deep or too long" + at(failure.getLocation()) + ".";
            case ValueInstantiationException refused -> reason(refused);
            case MismatchedInputException mismatch when trailing(mismatch) ->
                "Nothing may follow the JSON value" + at(failure.getLocation()) + ".";
            case InvalidFormatException unfit when unfit.getTargetType() == String.class ->
                "Leave out the NUL or broken character" + at(failure.getLocation()) + ".";
            case InputCoercionException unfit -> "Give " + Wanted.of(unfit.getTargetType()) + at(failure.getLocation()) + ".";
            case MismatchedInputException mismatch -> "Give " + Wanted.of(mismatch.getTargetType()) + at(failure.getLocation()) + ".";
            case JsonMappingException _ when failure.getCause() instanceof JsonProcessingException cause -> message(cause);
            case JsonMappingException mapping -> reason(mapping);
            default -> syntax(failure);
        };
    }

    private static boolean trailing(MismatchedInputException mismatch) {
        return String.valueOf(mismatch.getOriginalMessage()).startsWith("Trailing token");
    }

    private static String syntax(JsonProcessingException failure) {
        String message = String.valueOf(failure.getOriginalMessage());
        return message.startsWith("Duplicate field")
                ? message + at(failure.getLocation()) + ": name each field once."
                : "Not valid JSON" + at(failure.getLocation()) + ".";
    }

    /// What a constructor of ours says of a value it refuses; nothing of what others say.
    private static String reason(JsonMappingException failure) {
        Throwable cause = failure.getCause();
        return cause != null && cause.getClass() == IllegalArgumentException.class && cause.getMessage() != null
                ? cause.getMessage()
                : "This value is not allowed" + at(failure.getLocation()) + ".";
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 0
                ? ""
                : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String known(PropertyBindingException unknown) {
        return Stream.ofNullable(unknown.getKnownPropertyIds())
                .flatMap(ids -> ids.stream())
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
