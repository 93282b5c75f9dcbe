package io.handback.feedback.feed;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.handback.kit.log.LogRow;

/// Events of the feed in their order, and where to go on; `next` is always given, so that one can go on asking.
@Schema(examples = """
        {"items": [{"id": "3f2a91c04d7e.7714.902", "type": "feedback.given.v1", "occurredAt": "2026-11-02T09:15:00Z",
         "data": {"tenantId": "acme", "revision": 1, "occurredAt": "2026-11-02T09:15:00Z",
         "feedbackId": "0199a000-0000-7000-8000-000000000008", "itemId": "0199a000-0000-7000-8000-000000000001",
         "itemTitle": "One-page price comparison", "version": 2, "stars": 4, "reasons": [], "signed": false,
         "receivedAt": "2026-11-02T09:15:00Z"}}], "next": "3f2a91c04d7e.7714.902"}""")
record FeedPageView(List<FeedEventView> items, String next) {

    static FeedPageView of(FeedPages.Place after, List<LogRow> rows) {
        List<FeedEventView> items = rows.stream().map(row -> FeedEventView.of(after.epoch(), row)).toList();
        return new FeedPageView(items, rows.isEmpty() ? after.id() : after.at(rows.getLast().at()).id());
    }
}
