package io.handback.engagement.bulk;

import java.util.List;

import io.handback.kit.web.problem.Violation;

/// A row that was not taken, its place in the list from 0, and everything that is wrong with it.
public record RefusedRow(int index, List<Violation> violations) {

    /// Refuses a row for one field.
    public static RefusedRow of(int index, String field, String message) {
        return new RefusedRow(index, List.of(new Violation(field, message)));
    }
}
