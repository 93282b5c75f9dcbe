package io.handback.engagement.figures.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.overview.Tile.Rows;
import io.handback.engagement.figures.participation.Participations;
import io.handback.engagement.figures.participation.TeamCount;
import io.handback.engagement.figures.reach.Adoption;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.reach.Window;
import io.handback.engagement.figures.table.ItemFilter;
import io.handback.engagement.figures.table.ItemList;
import io.handback.engagement.figures.table.ItemReader;
import io.handback.engagement.figures.table.Need;
import io.handback.engagement.figures.table.Reading;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// A lead's five figures, of the teams the lead leads.
@ApplicationScoped
class LeadTiles {

    private static final Set<Need> NEEDS = EnumSet.of(Need.TEAM);
    private static final String NO_TEAM = "you lead no team";
    private static final String NOTHING_FOR_THEM = "no published item is for five of your reps";
    private static final String NO_RATINGS = "your teams gave no rating in this time";

    private record Counted(Reading reading, TeamCount reps, TeamWork work) {

        boolean isFew() {
            return reps.activeReps() > 0 && reps.activeReps() < Adoption.LEAST;
        }
    }

    private final ItemReader items;
    private final Participations participations;
    private final TeamWorks works;

    LeadTiles(ItemReader items, Participations participations, TeamWorks works) {
        this.items = items;
        this.participations = participations;
        this.works = works;
    }

    Uni<List<Tile>> make(TenantConnection db, UUID lead) {
        return items.read(db, ItemFilter.ALL, NEEDS, lead)
                .chain(reading -> count(db, reading, lead))
                .map(LeadTiles::tiles);
    }

    private Uni<Counted> count(TenantConnection db, Reading reading, UUID lead) {
        Window month = reading.today().last(Today.MONTH);
        return participations.ofLed(db, month, lead)
                .map(TeamCount::total)
                .chain(reps -> works.of(db, lead, month).map(work -> new Counted(reading, reps, work)));
    }

    private static List<Tile> tiles(Counted counted) {
        List<Tile> tiles = List.of(
                MarketerTiles.participation("team-participation", counted.reps(), counted.reading().today()),
                adoption(counted),
                uses(counted),
                helpful(counted),
                unseen(counted));
        return counted.work().teams() > 0 ? tiles : tiles.stream().map(tile -> tile.without(NO_TEAM)).toList();
    }

    private static Tile adoption(Counted counted) {
        long forThem = counted.reading().items().stream().filter(item -> item.team().isShown()).count();
        return Tile.share("team-adoption", counted.reading().on(ItemList.TEAM_USED).size(), forThem, NOTHING_FOR_THEM,
                Rows.on(ItemList.TEAM_USED))
                .in(counted.reading().today().last(Today.QUARTER))
                .hiddenIf(counted.isFew());
    }

    private static Tile uses(Counted counted) {
        return Tile.count("team-uses", counted.work().uses(), counted.reps().activeReps(), Rows.on(ItemList.TEAM_USED))
                .in(counted.reading().today().last(Today.MONTH))
                .hiddenIf(counted.isFew());
    }

    private static Tile helpful(Counted counted) {
        TeamWork work = counted.work();
        return Tile.share("team-helpful", work.helpful(), work.ratings(), NO_RATINGS, Rows.on(ItemList.TEAM_USED))
                .withInterval()
                .in(counted.reading().today().last(Today.MONTH))
                .hiddenIf(counted.isFew() || work.hasFewRaters());
    }

    private static Tile unseen(Counted counted) {
        long liked = counted.reading().on(ItemList.LIKED).size();
        return Tile.count("team-unseen", counted.reading().on(ItemList.TEAM_UNSEEN).size(), liked, Rows.on(ItemList.TEAM_UNSEEN))
                .in(counted.reading().today().last(Today.QUARTER))
                .hiddenIf(counted.isFew());
    }
}
