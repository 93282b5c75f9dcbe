package io.handback.engagement.bulk;

import java.util.List;

/// What a row did to the thing it names: the thing afterwards, and whether it is new or different.
public record Change<T>(T value, Kind kind) {

    /// What became of a row.
    public enum Kind {
        /// was not known before
        CREATED,
        /// was known and differs now
        UPDATED,
        /// says what was known
        UNCHANGED
    }

    /// How many of the changes are of a kind.
    public static int count(List<? extends Change<?>> changes, Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    /// The things that have to be written.
    public static <T> List<T> written(List<Change<T>> changes) {
        return changes.stream()
                .filter(change -> change.kind() != Kind.UNCHANGED)
                .map(Change::value)
                .toList();
    }
}
