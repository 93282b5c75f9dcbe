package io.handback.feedback.feed;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.kit.web.paging.Page;

/// The latest events of the feed, the latest first.
///
/// @param next the place before which there is more; absent at the oldest
/// @param watchFrom the place behind which nothing was read, given for an empty feed as well: a stream from here passes nothing over
@Schema(examples = """
        {"items": [{"id": "3f2a91c04d7e.7714.902", "type": "feedback.given.v1", "occurredAt": "2026-11-02T09:15:00Z",
         "data": {"tenantId": "acme", "revision": 1, "occurredAt": "2026-11-02T09:15:00Z",
         "feedbackId": "0199a000-0000-7000-8000-000000000008", "itemId": "0199a000-0000-7000-8000-000000000001",
         "itemTitle": "One-page price comparison", "version": 2, "stars": 4, "reasons": [], "signed": false,
         "receivedAt": "2026-11-02T09:15:00Z"}}], "watchFrom": "3f2a91c04d7e.7720.9223372036854775807"}""")
record NewestFeedbackView(List<FeedEventView> items, @Nullable String next, String watchFrom) {

    static NewestFeedbackView of(Page<FeedEventView> page, FeedPages.Place before) {
        return new NewestFeedbackView(page.items(), page.next(), before.id());
    }
}
