package io.handback.feedback.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.feedback.answer.AnswerView;

/// A rating as its owner finds it again.
///
/// @param itemTitle the item's present title
/// @param currentVersion the version reps are to use now; absent when the item is retired or nothing of it is published
@Schema(examples = """
        {"feedbackId": "0199a000-0000-7000-8000-000000000008", "itemId": "0199a000-0000-7000-8000-000000000001",
         "itemTitle": "One-page price comparison", "version": 2, "stars": 2, "reasons": ["too-simple"],
         "comment": "The CFO asked for the other two.", "signed": false, "ratedAt": "2026-11-02T09:15:00Z", "currentVersion": 3,
         "answer": {"state": "resolved", "text": "Version 3 has them.", "answeredAt": "2026-11-04T08:00:00Z", "revision": 2}}""")
record MyRatingView(UUID feedbackId, UUID itemId, String itemTitle, int version, int stars, List<String> reasons,
        @Nullable String comment, boolean signed, Instant ratedAt, @Nullable Integer currentVersion, @Nullable AnswerView answer) {}
