package io.handback.engagement.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;

/// What this service understands of an item.
record ContentFact(@Nullable UUID itemId, @Nullable String title, @Nullable String kind, @Nullable UUID owner, @Nullable String state,
        @Nullable Map<String, List<String>> tags, @Nullable Audience audience, @Nullable Integer currentVersion,
        @Nullable List<Version> versions) {

    static final String TYPE = "content-item.changed.v1";

    /// One version of it; the estimate is sealed until publication.
    record Version(int version, @Nullable String state, @Nullable UUID author, @Nullable Estimate estimate,
            @Nullable Cost cost, @Nullable Instant publishedAt) {}

    /// Which reps it is made for; an empty list means any.
    record Audience(@Nullable List<UUID> teams, @Nullable List<String> regions, @Nullable List<String> roles) {

        static final Audience EVERYBODY = new Audience(List.of(), List.of(), List.of());

        private Audience whole() {
            return new Audience(teams == null ? List.of() : teams, regions == null ? List.of() : regions,
                    roles == null ? List.of() : roles);
        }
    }

    /// What making a version cost.
    record Cost(@Nullable BigDecimal amount, @Nullable String currency) {}

    /// What marketing expects.
    record Estimate(int value, @Nullable List<String> reservations) {}

    static ContentFact of(Fact fact) {
        ContentFact item = fact.read(ContentFact.class);
        List<Version> versions = item.versions == null ? List.of() : item.versions;
        boolean whole = fact.aggregateId().equals(item.itemId) && item.title != null && item.kind != null && item.owner != null
                && item.state != null && versions.stream().allMatch(version -> version.state != null && version.author != null);
        if (!whole) {
            throw new UnreadableFact("the item lacks a field or belongs to another key", null);
        }
        return new ContentFact(item.itemId, item.title, item.kind, item.owner, item.state, item.tags == null ? Map.of() : item.tags,
                item.audience == null ? Audience.EVERYBODY : item.audience.whole(), item.currentVersion, versions);
    }
}
