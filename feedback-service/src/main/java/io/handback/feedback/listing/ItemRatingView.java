package io.handback.feedback.listing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.feedback.answer.AnswerView;

/// A rating on an item as everybody sees it.
///
/// @param rater who gave it, and in which situation; only if it was signed
@Schema(examples = """
        {"feedbackId": "0199a000-0000-7000-8000-000000000008", "version": 2, "stars": 2, "reasons": ["too-simple"],
         "comment": "The CFO asked for the other two.", "signed": true, "rater": {"name": "Rosa Reyes", "team": "DACH",
         "deal": "Aurora Hospital", "stage": "negotiation", "persona": "cfo", "usedWithBuyer": true},
         "ratedAt": "2026-11-02T09:15:00Z", "receivedAt": "2026-11-02T09:15:00Z", "answer": {"state": "planned",
         "text": "Version 3 will have the prices of all three.", "answeredAt": "2026-11-04T08:00:00Z", "revision": 1}}""")
record ItemRatingView(UUID feedbackId, int version, int stars, List<String> reasons, @Nullable String comment, boolean signed,
        @Nullable RaterView rater, Instant ratedAt, Instant receivedAt, @Nullable AnswerView answer) {

    /// The rater of a signed rating; what was not said, or is not known here, is absent.
    record RaterView(String name, @Nullable String team, @Nullable String deal, @Nullable String stage, @Nullable String persona,
            @Nullable String industry, @Nullable String channel, @Nullable Boolean usedWithBuyer) {}
}
