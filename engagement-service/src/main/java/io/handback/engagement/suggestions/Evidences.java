package io.handback.engagement.suggestions;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.reach.Adoptions;
import io.handback.engagement.figures.reach.Today;
import io.handback.engagement.figures.table.ItemDetails;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Gathers what speaks for the items chosen.
@ApplicationScoped
class Evidences {

    private final ItemDetails details;
    private final Adoptions adoptions;
    private final Matches matches;

    Evidences(ItemDetails details, Adoptions adoptions, Matches matches) {
        this.details = details;
        this.adoptions = adoptions;
        this.matches = matches;
    }

    Uni<Evidence> gather(TenantConnection db, Evidence chosen) {
        Today today = chosen.choice().reading().today();
        return details.of(db, chosen.ids())
                .map(chosen::withDetails)
                .chain(evidence -> adoptions.of(db, today.last(Today.QUARTER), evidence.ids()).map(evidence::withAdoptions))
                .chain(evidence -> matches.ratedHere(db, evidence.ids(), evidence.situation().stage()).map(evidence::withHere))
                .chain(evidence -> matches.popular(db, evidence.ids(), today.date()).map(evidence::withPopular));
    }
}
