package io.handback.engagement.figures.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.engagement.figures.Money;
import io.handback.engagement.figures.Viewer;
import io.handback.engagement.figures.opinion.Estimate;
import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Ratings;
import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Uses;

/// An item's figures as a row; what the viewer may not see is absent.
record ContentRow(@JsonUnwrapped Item item, Ratings ratings, @Nullable Estimate estimate, @Nullable Perception gap, Uses uses,
        Adoption.View adoption, @Nullable Money cost) {

    /// What the item is.
    record Item(UUID itemId, String title, String kind, Map<String, List<String>> tags, int version, Instant publishedAt,
            @Nullable UUID owner) {}

    static ContentRow of(Offer offer, RowFacts facts, Viewer viewer) {
        boolean all = viewer.seesEstimates();
        UUID id = offer.itemId();
        ItemDetails.Details details = facts.details().getOrDefault(id, ItemDetails.Details.NONE);
        var item = new Item(id, offer.title(), offer.kind(), details.tags(), offer.version(), offer.publishedAt(),
                viewer.seesCosts() ? offer.owner() : null);
        return new ContentRow(item, Ratings.brief(offer.sample()), all ? Estimate.of(offer.estimate(), offer.reservations()) : null,
                all ? offer.gap() : null, facts.uses().getOrDefault(id, Uses.NONE),
                facts.adoptions().getOrDefault(id, Adoption.NONE).view(), viewer.seesCosts() ? details.cost() : null);
    }
}
