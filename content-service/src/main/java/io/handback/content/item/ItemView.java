package io.handback.content.item;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.Audience;
import io.handback.content.catalogue.Description;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Tags;

/// An item as clients see it; `currentVersion` is the one reps use, `revision` is also its ETag.
@Schema(name = "Item", examples = ItemView.EXAMPLE)
record ItemView(UUID itemId, String title, String kind, UUID owner, String state, Tags tags, Audience audience,
        @Nullable Integer currentVersion, Instant createdAt, Instant changedAt, long revision) {

    static final String EXAMPLE = """
            {"itemId": "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55", "title": "One-page price comparison", "kind": "one-pager",
             "owner": "0198c5a2-1111-7c33-9a51-3f2b6f0d1e55", "state": "active",
             "tags": {"persona": ["CFO"], "stage": ["negotiation"], "product": ["Suite"], "industry": [], "region": [],
                      "language": ["en"], "campaign": []},
             "audience": {"teams": [], "regions": ["DACH"], "roles": ["rep"]},
             "currentVersion": 1, "createdAt": "2026-01-31T12:00:00Z", "changedAt": "2026-02-01T09:30:00Z", "revision": 4}""";

    static ItemView of(Item item) {
        Description says = item.description();
        return new ItemView(item.id(), says.title(), says.kind(), says.owner(), item.state(), says.tags(), says.audience(),
                item.currentVersion(), item.createdAt(), item.changedAt(), item.revision());
    }
}
