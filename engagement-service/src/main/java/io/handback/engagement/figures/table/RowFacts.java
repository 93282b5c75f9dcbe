package io.handback.engagement.figures.table;

import java.util.Map;
import java.util.UUID;

import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Uses;

/// What a page's rows show beside what they were ranked by.
record RowFacts(Map<UUID, ItemDetails.Details> details, Map<UUID, Adoption> adoptions, Map<UUID, Uses> uses) {

    static RowFacts of(Map<UUID, ItemDetails.Details> details) {
        return new RowFacts(details, Map.of(), Map.of());
    }

    RowFacts withAdoptions(Map<UUID, Adoption> counted) {
        return new RowFacts(details, counted, uses);
    }

    RowFacts withUses(Map<UUID, Uses> counted) {
        return new RowFacts(details, adoptions, counted);
    }
}
