package io.handback.feedback.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.web.json.JsonProblems;
import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

/// Reads and checks one line; everything that is wrong with it is said at once.
@ApplicationScoped
class LineReader {

    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    LineReader(ObjectMapper json, Validator validator, Clock clock) {
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    /// @throws Refused when the line is not a rating
    ImportLine read(String text) {
        ImportLine line = parse(text);
        List<Violation> violations = violations(line);
        if (!violations.isEmpty()) {
            throw Refused.input(violations);
        }
        return line;
    }

    private ImportLine parse(String text) {
        try {
            ImportLine line = json.readValue(text, ImportLine.class);
            if (line == null) {
                throw Refused.input("", "Give a JSON object on each line.");
            }
            return line;
        } catch (JsonProcessingException e) {
            throw JsonProblems.refused(e);
        }
    }

    private List<Violation> violations(ImportLine line) {
        var violations = new ArrayList<Violation>();
        Stream.concat(validator.validate(line).stream(), validator.validate(line.form()).stream())
                .map(LineReader::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .forEach(violations::add);
        if (isFuture(line)) {
            violations.add(new Violation("occurredAt", "Give a time that is not in the future."));
        }
        return violations;
    }

    /// The time may still be missing here, which is a violation of its own.
    private boolean isFuture(ImportLine line) {
        return Stream.ofNullable(line.occurredAt()).anyMatch(time -> time.isAfter(clock.instant()));
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        return new Violation(violation.getPropertyPath().toString(), violation.getMessage());
    }
}
