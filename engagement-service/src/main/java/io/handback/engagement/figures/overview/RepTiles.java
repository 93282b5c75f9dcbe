package io.handback.engagement.figures.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.overview.Tile.Rows;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.reach.Window;
import io.handback.engagement.figures.table.ItemFilter;
import io.handback.engagement.figures.table.ItemList;
import io.handback.engagement.figures.table.ItemReader;
import io.handback.engagement.figures.table.Need;
import io.handback.engagement.figures.table.Reading;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// A rep's five figures, all about the rep.
@ApplicationScoped
class RepTiles {

    private static final Set<Need> NEEDS = EnumSet.of(Need.MINE);

    private final ItemReader items;

    RepTiles(ItemReader items) {
        this.items = items;
    }

    Uni<List<Tile>> make(TenantConnection db, UUID rep) {
        return items.read(db, ItemFilter.ALL, NEEDS, rep)
                .map(RepTiles::tiles);
    }

    private static List<Tile> tiles(Reading reading) {
        Window quarter = reading.today().last(Today.QUARTER);
        long uses = reading.items().stream().mapToLong(item -> item.mine().uses()).sum();
        return List.of(
                Tile.count("my-uses", uses, reading.on(ItemList.MY_USES).size(), Rows.on(ItemList.MY_USES)).in(quarter),
                items("my-ratings", ItemList.MY_RATINGS, reading).in(quarter),
                items("used-not-rated", ItemList.USED_NOT_RATED, reading).in(quarter),
                items("liked-new-to-me", ItemList.LIKED_NEW_TO_ME, reading),
                items("new-to-me", ItemList.NEW_TO_ME, reading).in(reading.today().last(Today.MONTH)));
    }

    private static Tile items(String id, ItemList list, Reading reading) {
        return Tile.count(id, reading.on(list).size(), reading.offers().size(), Rows.on(list));
    }
}
