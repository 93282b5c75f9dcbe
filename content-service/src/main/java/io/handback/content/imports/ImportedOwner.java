package io.handback.content.imports;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.identity.Identity;

/// Whose an imported item is: a person's id here, or what another system knows the person by.
record ImportedOwner(@Nullable UUID personId, @Nullable String source, @Nullable String id) {

    /// Whether it names a person in exactly one of the two ways.
    boolean isComplete() {
        boolean byIdentity = source != null && id != null;
        boolean byHalf = (source == null) != (id == null);
        return !byHalf && byIdentity != (personId != null);
    }

    /// The identity; null when the person is named by the id here.
    @Nullable
    Identity identity() {
        return source == null || id == null ? null : new Identity(source, id);
    }
}
