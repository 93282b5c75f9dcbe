package io.handback.engagement.buyerviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.usage.UsageTrail.Place;
import io.handback.kit.identity.Actors;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Shows a person what buyers did in the person's own deals.
@ApplicationScoped
class ShowBuyerViews {

    private final TenantTransactions transactions;
    private final Actors actors;
    private final BuyerViews views;
    private final Cursors cursors;

    ShowBuyerViews(TenantTransactions transactions, Actors actors, BuyerViews views, Cursors cursors) {
        this.transactions = transactions;
        this.actors = actors;
        this.views = views;
        this.cursors = cursors;
    }

    Uni<Page<BuyerView>> handle(Caller caller, @Nullable ExternalKey deal, @Nullable String cursor, PageLimit limit) {
        String list = "buyer views of " + caller.key() + " in " + deal;
        Place after = place(cursors.decode(caller.tenant(), list, cursor));
        return actors.require(caller)
                .chain(actor -> transactions.inTenantSql(caller.tenant(),
                        db -> views.next(db, actor.personId(), deal, after, limit.rows())))
                .map(found -> Page.cut(found, limit, step -> cursor(caller, list, step.place())))
                .map(page -> page.map(BuyerViews.Step::view));
    }

    private static Place place(List<String> position) {
        return position.isEmpty() ? Place.START : new Place(Instant.parse(position.getFirst()), UUID.fromString(position.getLast()));
    }

    private String cursor(Caller caller, String list, Place last) {
        return cursors.encode(caller.tenant(), list, List.of(last.occurredAt().toString(), last.eventId().toString()));
    }
}
