package io.handback.engagement.figures.table;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.reach.Window;

/// The items of one page of a ranking.
///
/// @param last where the page ends; null on the last page
/// @param window the days that use and adoption are shown of
record Cut(List<Offer> offers, @Nullable Place last, int total, Window window) {

    /// The next items of a ranking.
    ///
    /// @param after where the page before ended; null for the first page
    static Cut of(List<ItemFigures> items, ItemSort sort, @Nullable Place after, int limit, Window window) {
        List<Placed> rest = items.stream()
                .map(item -> new Placed(sort.place(item), item.offer()))
                .filter(placed -> after == null || placed.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Placed::place))
                .toList();
        List<Placed> page = rest.subList(0, Math.min(limit, rest.size()));
        Place last = page.size() < rest.size() ? page.getLast().place() : null;
        return new Cut(page.stream().map(Placed::offer).toList(), last, items.size(), window);
    }

    private record Placed(Place place, Offer offer) {}

    List<UUID> ids() {
        return offers.stream().map(Offer::itemId).toList();
    }
}
