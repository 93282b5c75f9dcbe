package io.handback.engagement.suggestions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Items for a situation, best first.
///
/// @param dealId the caller's deal, where `source` and `deal` named one: what usage events call it
record Suggestions(List<Item> items, @Nullable UUID dealId, @Nullable Instant asOf, @Nullable Double lagSeconds,
        Map<String, String> definitions) {

    /// An item and why.
    @Schema(name = "Suggestion")
    record Item(UUID itemId, String title, String kind, int version, Map<String, List<String>> tags, Reason reason) {}
}
