package io.handback.engagement.figures.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.Money;
import io.handback.engagement.figures.overview.Tile.Rows;
import io.handback.engagement.figures.participation.Participations;
import io.handback.engagement.figures.participation.TeamCount;
import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.table.ItemDetails;
import io.handback.engagement.figures.table.ItemDetails.Details;
import io.handback.engagement.figures.table.ItemFigures;
import io.handback.engagement.figures.table.ItemFilter;
import io.handback.engagement.figures.table.ItemList;
import io.handback.engagement.figures.table.ItemReader;
import io.handback.engagement.figures.table.Need;
import io.handback.engagement.figures.table.Reading;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Marketing's five figures.
@ApplicationScoped
class MarketerTiles {

    private static final Set<Need> NEEDS = EnumSet.of(Need.ADOPTION);
    private static final String NOTHING_OFFERED = "no item is published yet";
    private static final String NO_VERDICT = "no item has five ratings yet";
    static final String NO_REPS = "there are no active reps";

    /// The items that tiles are of, and what they cost.
    private record Shelves(Reading reading, List<ItemFigures> unused, List<ItemFigures> darlings, Map<UUID, Details> details) {

        static Shelves of(Reading reading) {
            return new Shelves(reading, reading.on(ItemList.UNUSED), reading.on(ItemList.DARLING), Map.of());
        }

        Shelves with(Map<UUID, Details> read) {
            return new Shelves(reading, unused, darlings, read);
        }

        List<UUID> priced() {
            return Stream.concat(unused.stream(), darlings.stream()).map(item -> item.offer().itemId()).toList();
        }

        @Nullable
        Money cost(List<ItemFigures> items) {
            return Money.sum(items.stream()
                    .map(item -> details.get(item.offer().itemId()))
                    .map(read -> read == null ? null : read.cost())
                    .filter(Objects::nonNull)
                    .toList());
        }
    }

    private final ItemReader items;
    private final ItemDetails details;
    private final Participations participations;

    MarketerTiles(ItemReader items, ItemDetails details, Participations participations) {
        this.items = items;
        this.details = details;
        this.participations = participations;
    }

    Uni<List<Tile>> make(TenantConnection db, UUID person) {
        return items.read(db, ItemFilter.ALL, NEEDS, person)
                .map(Shelves::of)
                .chain(shelves -> details.of(db, shelves.priced()).map(shelves::with))
                .chain(shelves -> participations.all(db, shelves.reading().today().last(Today.MONTH)).map(teams -> tiles(shelves, teams)));
    }

    private static List<Tile> tiles(Shelves shelves, List<TeamCount> teams) {
        Reading reading = shelves.reading();
        long offered = reading.offers().size();
        long liked = reading.on(ItemList.LIKED).size();
        long judged = reading.offers().stream().filter(offer -> offer.verdict() != null).count();
        return List.of(
                Tile.share("unused", shelves.unused().size(), offered, NOTHING_OFFERED, Rows.on(ItemList.UNUSED))
                        .costing(shelves.cost(shelves.unused()))
                        .in(reading.today().last(Today.QUARTER)),
                Tile.count("hidden-gems", reading.on(ItemList.HIDDEN_GEM).size(), judged, Rows.on(ItemList.HIDDEN_GEM)),
                Tile.count("darlings", shelves.darlings().size(), judged, Rows.on(ItemList.DARLING))
                        .costing(shelves.cost(shelves.darlings())),
                Tile.share("liked-share", liked, judged, NO_VERDICT, Rows.on(ItemList.LIKED)).withInterval(),
                participation("participation", TeamCount.total(teams), reading.today()));
    }

    static Tile participation(String id, TeamCount all, Today today) {
        return Tile.share(id, all.participants(), all.activeReps(), NO_REPS, Rows.PARTICIPATION)
                .withInterval()
                .in(today.last(Today.MONTH))
                .hiddenIf(all.activeReps() > 0 && all.activeReps() < Adoption.LEAST);
    }
}
