package io.handback.engagement.bulk;

import java.util.List;

import io.handback.engagement.bulk.Change.Kind;

/// What became of the rows of a list, and what each row that was taken did, in the same order.
public record Outcome<R, T>(Rows<R> rows, List<Change<T>> changes) {

    /// Lets it pass when at least one row is taken.
    ///
    /// @throws io.handback.kit.web.problem.Refused 400 with all violations of all rows when none is
    public Outcome<R, T> requireAny() {
        return new Outcome<>(rows.requireAny(), changes);
    }

    /// How many things were not known before.
    public int created() {
        return count(Kind.CREATED);
    }

    /// How many things were known and differ now.
    public int updated() {
        return count(Kind.UPDATED);
    }

    /// How many rows said what was known.
    public int unchanged() {
        return count(Kind.UNCHANGED);
    }

    /// The things as they are now.
    public List<T> values() {
        return changes.stream().map(Change::value).toList();
    }

    /// The things that have to be written.
    public List<T> written() {
        return changes.stream()
                .filter(change -> change.kind() != Kind.UNCHANGED)
                .map(Change::value)
                .toList();
    }

    private int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
