package io.handback.feedback.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A rating as its owner sees it.
@Schema(examples = """
        {"itemId": "0199a000-0000-7000-8000-000000000001", "version": 2, "stars": 4, "reasons": ["answered-objection"],
         "comment": "The CFO kept the page.", "signed": false, "deal": {"stage": "negotiation", "usedWithBuyer": true},
         "ratedAt": "2026-11-02T09:15:00Z", "revision": 1}""")
record RatingView(UUID itemId, int version, int stars, List<String> reasons, @Nullable String comment, boolean signed,
        @Nullable DealView deal, Instant ratedAt, long revision) {

    /// The situation, with our id of the deal.
    record DealView(@Nullable UUID dealId, @Nullable String stage, @Nullable String persona, @Nullable String industry,
            @Nullable String channel, @Nullable Boolean usedWithBuyer) {

        static @Nullable DealView of(DealContext context) {
            return context.equals(DealContext.UNSAID)
                    ? null
                    : new DealView(context.dealId(), context.stage(), context.persona(), context.industry(), context.channel(),
                            context.usedWithBuyer());
        }
    }

    static RatingView of(Rating rating, @Nullable String comment) {
        return new RatingView(rating.itemId(), rating.version(), rating.stars(), rating.reasons(), comment,
                rating.signed(), DealView.of(rating.context()), rating.occurredAt(), rating.revision());
    }
}
