package io.handback.engagement.figures;

import java.time.Duration;
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
import io.handback.engagement.figures.Summary.Conclusion;
import io.handback.engagement.figures.Summary.Estimate;
import io.handback.engagement.figures.Summary.Perception;
import io.handback.engagement.figures.Summary.Ratings;
import io.handback.engagement.figures.Summary.Share;
import io.handback.engagement.usage.UsageCounts.Counts;

/// Makes an item's summary out of what was counted.
///
/// @param withEstimate whether the viewer may see what marketing expected
record SummaryMaker(KnownVersion version, Sample sample, Counts counts, boolean withEstimate) {

    private static final List<UsageAction> ACTIONS = UsageActions.load().all();
    private static final String TOO_FEW = "too few";

    Summary make(@Nullable Instant asOf, Instant now) {
        Verdict verdict = Verdict.of(sample.helpful(), sample.n());
        Integer expected = withEstimate ? version.estimate() : null;
        Perception gap = expected == null || sample.n() == 0
                ? null
                : new Perception(Statistics.shown(sample.mean() - expected), Gap.of(expected, verdict));
        Estimate estimate = expected == null ? null : new Estimate(expected, version.reservations());
        Double lag = asOf == null ? null : Duration.between(asOf, now).toMillis() / 1000.0;
        return new Summary(version.itemId(), version.title(), version.state(), version.version(), version.current(), ratings(verdict),
                estimate, gap, usage(), asOf, lag, definitions());
    }

    private Ratings ratings(@Nullable Verdict verdict) {
        int n = sample.n();
        Double mean = n == 0 ? null : Statistics.shown(sample.mean());
        return new Ratings(n, mean, sample.distribution(), n == 0 ? null : share(n),
                new Conclusion(verdict, verdict == null ? TOO_FEW : null), n < Verdict.LEAST ? Verdict.LEAST : null);
    }

    private Share share(int n) {
        Interval bounds = Statistics.wilson(sample.helpful(), n);
        return new Share(Statistics.shown((double) sample.helpful() / n), Statistics.shown(bounds.lower()),
                Statistics.shown(bounds.upper()));
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
