package io.handback.engagement.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.RequestKeys;
import io.handback.kit.security.Caller;
import io.handback.kit.web.json.JsonProblems;
import io.handback.kit.web.problem.Refused;
import io.handback.kit.web.problem.Violation;

/// Reads a JSON list row by row; a bad row is refused alone, with everything that is wrong with it.
@ApplicationScoped
public class RowReader {

    private static final int MOST = 1_000;

    private final RequestKeys requests;
    private final ObjectMapper json;
    private final Validator validator;

    RowReader(RequestKeys requests, ObjectMapper json, Validator validator) {
        this.requests = requests;
        this.json = json;
        this.validator = validator;
    }

    /// The key that came with a list; null when none was sent: a list may be repeated without. What was read stands for the list: what was
    /// sent may hold numbers that nobody can write out again, and rows that are refused alike have the same answer.
    ///
    /// @param operation the use case, for example `upsert-deals`
    /// @throws Refused 400 when it is malformed or sent twice
    public @Nullable IdempotencyKey keyOf(Caller caller, String operation, Rows<?> read) {
        return requests.offeredKeyOf(caller, operation, read);
    }

    /// The rows of a list of 1 to 1,000.
    ///
    /// @throws Refused 400 when the body is no list or an empty one, 413 when it is too long
    public <T> Rows<T> read(JsonNode body, Class<T> type) {
        if (!body.isArray() || body.isEmpty()) {
            throw Refused.input("", "Send a JSON list of 1 to " + MOST + " rows.");
        }
        if (body.size() > MOST) {
            throw Rows.tooMany(MOST);
        }
        var taken = new ArrayList<Row<T>>();
        var refused = new ArrayList<RefusedRow>();
        for (int index = 0; index < body.size(); index++) {
            read(body.get(index), index, type, taken, refused);
        }
        return new Rows<>(taken, refused);
    }

    private <T> void read(JsonNode node, int index, Class<T> type, List<Row<T>> taken, List<RefusedRow> refused) {
        try {
            if (!node.isObject()) {
                refused.add(RefusedRow.of(index, "", "Give an object."));
                return;
            }
            T value = json.treeToValue(node, type);
            List<Violation> violations = violations(value);
            if (violations.isEmpty()) {
                taken.add(new Row<>(index, value));
            } else {
                refused.add(new RefusedRow(index, violations));
            }
        } catch (JsonProcessingException e) {
            refused.add(new RefusedRow(index, List.of(JsonProblems.violation(e))));
        }
    }

    private <T> List<Violation> violations(T value) {
        var found = new ArrayList<>(validator.validate(value).stream().map(RowReader::violation).toList());
        if (found.isEmpty() && value instanceof SelfChecked row) {
            found.addAll(row.inconsistencies());
        }
        found.sort(Comparator.comparing(Violation::field).thenComparing(Violation::message));
        return found;
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        return new Violation(broken.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", ""), broken.getMessage());
    }
}
