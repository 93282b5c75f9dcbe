package io.handback.content.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Lists as they come in JSON: perhaps left out, perhaps with repetitions.
final class Lists {

    private Lists() {}

    /// The same values, each once, in the order they came; nulls stay, for validation to name them.
    static <T> List<T> distinct(@Nullable List<T> values) {
        return values == null ? List.of() : values.stream().distinct().toList();
    }
}
