package io.handback.engagement.figures.table;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.reach.Adoptions;
import io.handback.engagement.figures.reach.UseCounts;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Reads what the rows of one page show.
@ApplicationScoped
class PageReader {

    private final ItemDetails details;
    private final Adoptions adoptions;
    private final UseCounts uses;

    PageReader(ItemDetails details, Adoptions adoptions, UseCounts uses) {
        this.details = details;
        this.adoptions = adoptions;
        this.uses = uses;
    }

    Uni<RowFacts> read(TenantConnection db, Cut cut) {
        return details.of(db, cut.ids())
                .map(RowFacts::of)
                .chain(facts -> adoptions.of(db, cut.window(), cut.ids()).map(facts::withAdoptions))
                .chain(facts -> uses.of(db, cut.window(), cut.ids()).map(facts::withUses));
    }
}
