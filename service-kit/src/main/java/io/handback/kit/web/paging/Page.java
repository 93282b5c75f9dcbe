package io.handback.kit.web.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// One page of a list; `next` is the cursor of the following page, absent on the last.
public record Page<T>(List<T> items, @Nullable String next) {

    /// Copies the items, so that nobody can change the page later.
    public Page {
        items = List.copyOf(items);
    }

    /// Cuts a page out of rows of which one more than the limit was asked for; the cursor points behind the last row kept.
    public static <T> Page<T> cut(List<T> rows, PageLimit limit, Function<T, String> cursor) {
        if (rows.size() <= limit.value()) {
            return new Page<>(rows, null);
        }
        List<T> kept = rows.subList(0, limit.value());
        return new Page<>(kept, cursor.apply(kept.getLast()));
    }

    /// The same page with each item translated.
    public <R> Page<R> map(Function<T, R> translate) {
        return new Page<>(items.stream().map(translate).toList(), next);
    }
}
