package io.handback.engagement.figures;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.handback.contracts.UsageAction;
import io.handback.contracts.UsageActions;
import io.handback.engagement.catalogue.KnownVersion;
import io.handback.engagement.figures.Summary.ActionCount;
import io.handback.engagement.figures.opinion.Estimate;
import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Ratings;
import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.usage.UsageCounts.Counts;

/// Makes an item's summary out of what was counted.
///
/// @param withEstimate whether the viewer may see what marketing expected
record SummaryMaker(KnownVersion version, Sample sample, Counts counts, boolean withEstimate) {

    private static final List<UsageAction> ACTIONS = UsageActions.load().all();

    Summary make(@Nullable Instant asOf, @Nullable Double lagSeconds) {
        Integer expected = withEstimate ? version.estimate() : null;
        return new Summary(version.itemId(), version.title(), version.state(), version.version(), version.current(), Ratings.of(sample),
                Estimate.of(expected, version.reservations()), Perception.of(expected, sample), usage(), asOf,
                lagSeconds, definitions());
    }

    private Summary.Usage usage() {
        List<ActionCount> actions = ACTIONS.stream().map(this::count).toList();
        long uses = counts.uses().values().stream().mapToLong(Long::longValue).sum();
        return new Summary.Usage(actions, uses, counts.persons());
    }

    private ActionCount count(UsageAction action) {
        Long uses = action.kind() == UsageAction.Kind.USE ? counts.uses().getOrDefault(action.name(), 0L) : null;
        return new ActionCount(action.name(), action.kind().name().toLowerCase(Locale.ROOT),
                counts.events().getOrDefault(action.name(), 0L), uses);
    }

    private Map<String, String> definitions() {
        var ids = new TreeMap<>(Map.of(
                "ratings.n", Definitions.RATERS,
                "ratings.mean", Definitions.MEAN,
                "ratings.distribution", Definitions.DISTRIBUTION,
                "ratings.helpful", Definitions.HELPFUL,
                "ratings.verdict", Definitions.VERDICT,
                "usage.actions.events", Definitions.EVENTS,
                "usage.actions.uses", Definitions.USES,
                "usage.uses", Definitions.USES,
                "usage.persons", Definitions.PERSONS,
                "asOf", Definitions.AS_OF));
        if (withEstimate) {
            ids.put("estimate", Definitions.ESTIMATE);
            ids.put("gap", Definitions.GAP);
        }
        return ids;
    }
}
