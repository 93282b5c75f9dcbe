package io.handback.engagement.figures.table;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonObject;

/// Which items are meant: all conditions hold together.
///
/// @param title part of the title, in any case of letters; null does not narrow
/// @param tags by facet, the tags an item has to have
public record ItemFilter(@Nullable String title, List<String> kinds, Map<String, List<String>> tags) {

    /// All items.
    public static final ItemFilter ALL = new ItemFilter(null, List.of(), Map.of());

    boolean isAll() {
        return equals(ALL);
    }

    String tagsAsJson() {
        var json = new JsonObject();
        tags.forEach(json::put);
        return json.encode();
    }
}
