package io.handback.engagement.suggestions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.figures.opinion.Statistics;
import io.handback.engagement.figures.opinion.Verdict;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.table.ItemFigures;
import io.handback.engagement.figures.table.Offer;
import io.handback.engagement.figures.table.Reading;

/// Chooses: what matches most facets first, then what is most surely helpful; the last place is for something new, which could not
/// become known otherwise. What reps dislike, and what the caller gave one or two stars, is left out.
///
/// @param matches by item, the facets that match
record Choice(Reading reading, Map<UUID, List<String>> matches) {

    private static final int BAD = 2;

    List<Offer> best(int limit) {
        Today today = reading.today();
        List<Offer> ranked = reading.items().stream().filter(Choice::isEligible).map(ItemFigures::offer).sorted(order()).toList();
        List<Offer> fresh = limit < 2 ? List.of() : ranked.stream().filter(offer -> needsRatings(offer, today)).limit(1).toList();
        Stream<Offer> others = ranked.stream().filter(offer -> !fresh.contains(offer)).limit(limit - fresh.size());
        return Stream.concat(others, fresh.stream()).toList();
    }

    private static boolean isEligible(ItemFigures item) {
        boolean bad = item.mine().rated() && item.mine().stars() <= BAD;
        return item.mine().fits() && !bad && item.offer().verdict() != Verdict.DISLIKED;
    }

    static boolean needsRatings(Offer offer, Today today) {
        return offer.isNew(today) && offer.verdict() == null;
    }

    List<String> matchesOf(Offer offer) {
        return matches.getOrDefault(offer.itemId(), List.of());
    }

    private Comparator<Offer> order() {
        return Comparator.comparingInt((Offer offer) -> -matchesOf(offer).size())
                .thenComparingDouble(Choice::doubt)
                .thenComparing(Offer::itemId);
    }

    private static double doubt(Offer offer) {
        Sample sample = offer.sample();
        return sample.n() == 0 ? 1 : -Statistics.wilson(sample.helpful(), sample.n()).lower();
    }
}
