package io.handback.engagement.figures.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.opinion.Estimate;
import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Ratings;

/// An item's history; ratings and reasons are those of one version, usage is that of the item.
record History(UUID itemId, int version, List<RatedWeek> ratingsByWeek, List<Reason> reasons, List<UsedWeek> usageByWeek,
        List<Edition> versions, @Nullable Instant asOf, @Nullable Double lagSeconds, Map<String, String> definitions) {

    /// The ratings given in a week.
    record RatedWeek(LocalDate week, int n, int helpful, @Nullable Double mean) {

        static RatedWeek quiet(LocalDate week) {
            return new RatedWeek(week, 0, 0, null);
        }
    }

    /// A reason and how many ratings have it.
    @Schema(name = "ReasonCount")
    record Reason(String code, int n) {}

    /// What was done in a week.
    record UsedWeek(LocalDate week, long uses, long opened, long buyer) {

        static UsedWeek quiet(LocalDate week) {
            return new UsedWeek(week, 0, 0, 0);
        }
    }

    /// A version that is or was offered.
    record Edition(int version, Instant publishedAt, String state, Ratings ratings, @Nullable Estimate estimate, @Nullable Perception gap) {

        Edition withoutEstimate() {
            return new Edition(version, publishedAt, state, ratings, null, null);
        }
    }
}
