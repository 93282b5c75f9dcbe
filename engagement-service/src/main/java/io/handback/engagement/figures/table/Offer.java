package io.handback.engagement.figures.table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.opinion.Gap;
import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.figures.opinion.Verdict;
import io.handback.engagement.figures.reach.Today;

/// An item as reps are offered it: its current version, what marketing expects of that, and what reps make of it.
///
/// @param publishedAt when the current version was published
/// @param firstPublishedAt when the item was first offered
public record Offer(UUID itemId, String title, String kind, UUID owner, int version, Instant publishedAt, Instant firstPublishedAt,
        @Nullable Integer estimate, List<String> reservations, Sample sample) {

    /// What reps make of it; null with too few raters.
    public @Nullable Verdict verdict() {
        return sample.verdict();
    }

    /// What reps think minus what marketing expected; null where one of the two is missing.
    public @Nullable Perception gap() {
        return Perception.of(estimate, sample);
    }

    /// What the gap makes of it.
    public Gap classification() {
        Perception gap = gap();
        return gap == null ? Gap.NONE : gap.classification();
    }

    /// The current version was published less than 30 days ago.
    public boolean isNew(Today today) {
        return today.daysSince(publishedAt) < Today.MONTH;
    }

    /// The item was first offered at least 30 days ago.
    boolean isSettled(Today today) {
        return today.daysSince(firstPublishedAt) >= Today.MONTH;
    }
}
