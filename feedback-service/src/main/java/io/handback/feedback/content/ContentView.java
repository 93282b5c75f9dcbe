package io.handback.feedback.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An item as a rep sees it: never with marketing's own estimate.
@Schema(examples = """
        {"itemId": "0199a000-0000-7000-8000-000000000001", "title": "One-page price comparison", "kind": "one-pager",
         "tags": {"persona": ["cfo"], "stage": ["negotiation"]}, "version": 2, "summary": "Us and three others on one page.",
         "link": "https://example.com/price.pdf", "hasBody": false, "publishedAt": "2026-11-02T09:15:00Z",
         "myRating": {"stars": 4, "signed": false, "ratedAt": "2026-11-03T10:00:00Z", "revision": 1}}""")
record ContentView(UUID itemId, String title, String kind, Map<String, List<String>> tags, int version, @Nullable String summary,
        @Nullable String link, boolean hasBody, Instant publishedAt, @Nullable MyRating myRating) {

    /// The caller's rating of this version.
    record MyRating(int stars, boolean signed, Instant ratedAt, long revision) {}
}
