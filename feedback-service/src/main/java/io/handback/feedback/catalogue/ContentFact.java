package io.handback.feedback.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.inbox.Fact;

/// What this service understands of content-service's events.
sealed interface ContentFact {

    /// The whole state of an item.
    record ItemChanged(UUID itemId, long revision, String title, String kind, String state, Map<String, List<String>> tags,
            @Nullable Integer currentVersion, List<Version> versions) implements ContentFact {

        public ItemChanged {
            requireNonNull(itemId, "itemId");
            requireNonNull(title, "title");
            requireNonNull(kind, "kind");
            requireNonNull(state, "state");
            tags = tags == null ? Map.of() : Map.copyOf(tags);
            versions = List.copyOf(requireNonNull(versions, "versions"));
        }

        /// The version reps are to use now; null when nothing is published.
        @Nullable
        Version current() {
            return versions.stream()
                    .filter(version -> currentVersion != null && version.version() == currentVersion)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// One version of an item; its estimate is not taken over, so that it can never be shown here.
    record Version(int version, String state, @Nullable String summary, @Nullable String link, boolean hasBody,
            @Nullable Instant publishedAt) {

        public Version {
            requireNonNull(state, "state");
        }
    }

    /// The item is gone.
    record ItemErased(UUID itemId) implements ContentFact {}

    /// Nothing for this service.
    record Unrelated() implements ContentFact {}

    static ContentFact of(Fact fact) {
        if (!fact.type().equals("content-item.changed.v1")) {
            return new Unrelated();
        }
        return fact.tombstone() ? new ItemErased(fact.aggregateId()) : fact.read(ItemChanged.class);
    }
}
