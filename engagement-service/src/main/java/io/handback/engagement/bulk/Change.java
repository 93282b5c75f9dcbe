package io.handback.engagement.bulk;

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
}
