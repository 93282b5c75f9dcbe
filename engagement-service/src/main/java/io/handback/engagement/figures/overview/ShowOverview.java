package io.handback.engagement.figures.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.Freshness;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Shows the first screen of one of the caller's roles.
@ApplicationScoped
class ShowOverview {

    private final TenantTransactions transactions;
    private final Actors actors;
    private final MarketerTiles ofMarketer;
    private final LeadTiles ofLead;
    private final RepTiles ofRep;
    private final Freshness freshness;

    ShowOverview(TenantTransactions transactions, Actors actors, MarketerTiles ofMarketer, LeadTiles ofLead, RepTiles ofRep,
            Freshness freshness) {
        this.transactions = transactions;
        this.actors = actors;
        this.ofMarketer = ofMarketer;
        this.ofLead = ofLead;
        this.ofRep = ofRep;
        this.freshness = freshness;
    }

    /// @param asked whose screen; null for that of the caller's strongest role
    Uni<Overview> handle(Caller caller, @Nullable Screen asked) {
        Screen screen = screen(caller, asked);
        Instant asOf = freshness.asOf();
        return actors.require(caller)
                .chain(actor -> transactions.inTenantSql(caller.tenant(), db -> tiles(db, screen, actor.personId())))
                .map(tiles -> new Overview(screen, tiles, asOf, freshness.lagSeconds(asOf)));
    }

    private static Screen screen(Caller caller, @Nullable Screen asked) {
        return Stream.of(Screen.values())
                .filter(screen -> screen.isFor(caller) && (asked == null || asked == screen))
                .findFirst()
                .orElseThrow(() -> Refused.forbidden("This is the first screen of a role you do not have: leave out 'as'."));
    }

    private Uni<List<Tile>> tiles(TenantConnection db, Screen screen, UUID person) {
        return switch (screen) {
            case MARKETER -> ofMarketer.make(db, person);
            case SALES_LEAD -> ofLead.make(db, person);
            case REP -> ofRep.make(db, person);
        };
    }
}
