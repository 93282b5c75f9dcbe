package io.handback.engagement.suggestions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.figures.opinion.Verdict;
import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.table.ItemDetails.Details;
import io.handback.engagement.figures.table.Offer;

/// What speaks for the items chosen.
record Evidence(Situation situation, Choice choice, List<Offer> offers, Map<UUID, Details> details, Map<UUID, Adoption> adoptions,
        Map<UUID, Sample> here, Set<UUID> popular) {

    static Evidence of(Situation situation, Choice choice, int limit) {
        return new Evidence(situation, choice, choice.best(limit), Map.of(), Map.of(), Map.of(), Set.of());
    }

    Evidence withDetails(Map<UUID, Details> found) {
        return new Evidence(situation, choice, offers, found, adoptions, here, popular);
    }

    Evidence withAdoptions(Map<UUID, Adoption> counted) {
        return new Evidence(situation, choice, offers, details, counted, here, popular);
    }

    Evidence withHere(Map<UUID, Sample> found) {
        return new Evidence(situation, choice, offers, details, adoptions, found, popular);
    }

    Evidence withPopular(Set<UUID> found) {
        return new Evidence(situation, choice, offers, details, adoptions, here, found);
    }

    List<UUID> ids() {
        return offers.stream().map(Offer::itemId).toList();
    }

    List<Suggestions.Item> items() {
        return offers.stream().map(this::item).toList();
    }

    private Suggestions.Item item(Offer offer) {
        Details known = details.get(offer.itemId());
        return new Suggestions.Item(offer.itemId(), offer.title(), offer.kind(), offer.version(), known == null ? Map.of() : known.tags(),
                reason(offer));
    }

    private Reason reason(Offer offer) {
        Sample local = here.getOrDefault(offer.itemId(), Sample.of(new int[5]));
        if (local.verdict() == Verdict.LIKED) {
            return reason(Reason.Code.HELPED_HERE, local, offer);
        }
        return reason(code(offer), offer.sample(), offer);
    }

    private Reason.Code code(Offer offer) {
        if (offer.verdict() == Verdict.LIKED) {
            return Reason.Code.LIKED;
        }
        if (popular.contains(offer.itemId())) {
            return Reason.Code.POPULAR;
        }
        return Choice.needsRatings(offer, choice.reading().today()) ? Reason.Code.NEW : Reason.Code.FITS;
    }

    private Reason reason(Reason.Code code, Sample sample, Offer offer) {
        Adoption adoption = adoptions.getOrDefault(offer.itemId(), Adoption.NONE);
        return new Reason(code, sample.n(), sample.helpful(), adoption.isShown() ? adoption.users() : null, choice.matchesOf(offer));
    }
}
