package io.handback.content.imports;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.web.json.JsonProblems;
import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

/// Reads the lines of an import; a bad line spoils no other.
@ApplicationScoped
class ImportReader {

    static final int MOST_LINES = 1_000;

    private final ObjectMapper json;
    private final Validator validator;
    private final Clock clock;

    ImportReader(ObjectMapper json, Validator validator, Clock clock) {
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    /// All lines that hold something, with their numbers from 1.
    ///
    /// @throws Refused 413 with more than 1,000 of them, 400 with none
    List<ParsedLine> read(byte[] body) {
        var lines = new ArrayList<ParsedLine>();
        int start = 0;
        for (int number = 1; start < body.length; number++) {
            int end = endOfLine(body, start);
            if (!isBlank(body, start, end)) {
                requireRoom(lines);
                lines.add(read(number, body, start, end - start));
            }
            start = end + 1;
        }
        if (lines.isEmpty()) {
            throw Refused.input("", "Send one item as JSON on each line.");
        }
        return lines;
    }

    private static void requireRoom(List<ParsedLine> lines) {
        if (lines.size() == MOST_LINES) {
            throw Refused.with(413, "too-many-lines", "Send at most 1,000 lines at once, in several requests if there are more.");
        }
    }

    private ParsedLine read(int number, byte[] body, int offset, int length) {
        try {
            ImportLine line = json.readValue(body, offset, length, ImportLine.class);
            List<Violation> violations = line == null ? List.of(new Violation("", "Give a JSON object.")) : violations(line);
            return violations.isEmpty() ? new ParsedLine.Usable(number, line) : new ParsedLine.Unusable(number, violations);
        } catch (JsonProcessingException e) {
            return new ParsedLine.Unusable(number, List.of(JsonProblems.violation(e)));
        } catch (IOException _) {
            return new ParsedLine.Unusable(number, List.of(new Violation("", "Send the line in UTF-8.")));
        }
    }

    private List<Violation> violations(ImportLine line) {
        Set<ConstraintViolation<ImportLine>> broken = validator.validate(line);
        return broken.isEmpty()
                ? ImportRules.violations(line, clock.instant())
                : broken.stream().map(ImportReader::violation).sorted(Comparator.comparing(Violation::field)).toList();
    }

    private static Violation violation(ConstraintViolation<ImportLine> broken) {
        return new Violation(broken.getPropertyPath().toString().replaceAll("\\.<[^>]*>", ""), broken.getMessage());
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\r' && body[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
