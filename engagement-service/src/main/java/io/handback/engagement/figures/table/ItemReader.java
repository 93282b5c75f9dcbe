package io.handback.engagement.figures.table;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.reach.Adoptions;
import io.handback.engagement.figures.reach.OwnWork;
import io.handback.engagement.figures.reach.TenantDays;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.reach.UseCounts;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Reads the items offered with what a question needs of each, one statement per need.
@ApplicationScoped
public class ItemReader {

    private final TenantDays days;
    private final Offers offers;
    private final Adoptions adoptions;
    private final UseCounts uses;
    private final OwnWork own;

    ItemReader(TenantDays days, Offers offers, Adoptions adoptions, UseCounts uses, OwnWork own) {
        this.days = days;
        this.offers = offers;
        this.adoptions = adoptions;
        this.uses = uses;
        this.own = own;
    }

    /// The items a filter lets pass, with what is needed.
    ///
    /// @param person whose work and whose teams are meant
    public Uni<Reading> read(TenantConnection db, ItemFilter filter, Set<Need> needs, UUID person) {
        return days.today(db)
                .chain(today -> offers.find(db, filter).map(found -> Reading.of(today, found)))
                .chain(reading -> count(db, reading, needs))
                .chain(reading -> relate(db, reading, needs, person));
    }

    private Uni<Reading> count(TenantConnection db, Reading reading, Set<Need> needs) {
        return Uni.createFrom().item(reading)
                .chain(read -> needs.contains(Need.ADOPTION)
                        ? adoptions.all(db, read.today().last(Today.QUARTER)).map(read::withAdoptions)
                        : Uni.createFrom().item(read))
                .chain(read -> needs.contains(Need.USES)
                        ? uses.all(db, read.today().last(Today.QUARTER)).map(read::withUses)
                        : Uni.createFrom().item(read));
    }

    private Uni<Reading> relate(TenantConnection db, Reading reading, Set<Need> needs, UUID person) {
        return Uni.createFrom().item(reading)
                .chain(read -> needs.contains(Need.MINE)
                        ? own.of(db, person, read.today().last(Today.QUARTER)).map(read::withMine)
                        : Uni.createFrom().item(read))
                .chain(read -> needs.contains(Need.TEAM)
                        ? adoptions.byLed(db, read.today().last(Today.QUARTER), person).map(read::withTeam)
                        : Uni.createFrom().item(read));
    }
}
