package io.handback.engagement.figures.table;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Mine;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.reach.Uses;

/// What was read of the items offered on a day.
public record Reading(Today today, List<Offer> offers, Map<UUID, Adoption> adoptions, Map<UUID, Uses> uses, Map<UUID, Mine> mine,
        Map<UUID, Adoption> team) {

    static Reading of(Today today, List<Offer> offers) {
        return new Reading(today, offers, Map.of(), Map.of(), Map.of(), Map.of());
    }

    Reading withAdoptions(Map<UUID, Adoption> counted) {
        return new Reading(today, offers, counted, uses, mine, team);
    }

    Reading withUses(Map<UUID, Uses> counted) {
        return new Reading(today, offers, adoptions, counted, mine, team);
    }

    Reading withMine(Map<UUID, Mine> found) {
        return new Reading(today, offers, adoptions, uses, found, team);
    }

    Reading withTeam(Map<UUID, Adoption> counted) {
        return new Reading(today, offers, adoptions, uses, mine, counted);
    }

    /// All items with what was counted for each.
    public List<ItemFigures> items() {
        return offers.stream().map(this::figures).toList();
    }

    /// The items on a shelf.
    public List<ItemFigures> on(ItemList list) {
        return items().stream().filter(item -> list.holds(item, today)).toList();
    }

    private ItemFigures figures(Offer offer) {
        UUID id = offer.itemId();
        return new ItemFigures(offer, adoptions.getOrDefault(id, Adoption.NONE), uses.getOrDefault(id, Uses.NONE),
                mine.getOrDefault(id, Mine.NOTHING), team.getOrDefault(id, Adoption.NONE));
    }
}
