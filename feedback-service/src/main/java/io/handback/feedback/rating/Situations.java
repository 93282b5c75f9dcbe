package io.handback.feedback.rating;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.catalogue.KnownContent;
import io.handback.feedback.deals.KnownDeals;
import io.handback.feedback.settings.KnownSettings;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Completes what a client sent with what this service knows: the item, the deal, and the tenant's default for signing.
@ApplicationScoped
class Situations {

    private final KnownContent catalogue;
    private final KnownDeals deals;
    private final KnownSettings settings;

    Situations(KnownContent catalogue, KnownDeals deals, KnownSettings settings) {
        this.catalogue = catalogue;
        this.deals = deals;
        this.settings = settings;
    }

    /// What the rater says; refused when the version cannot be rated or the deal is unknown.
    Uni<Said> complete(TenantConnection db, RatingKey key, RatingForm form) {
        return Uni.combine().all()
                .unis(catalogue.standing(db, key.itemId(), key.version()), deal(db, form.deal()), signed(db, form))
                .with((standing, deal, signed) -> said(RatingProblems.requireRateable(standing), form, signed, require(form.deal(), deal)));
    }

    private static Said said(String title, RatingForm form, boolean signed, Optional<KnownDeals.Deal> deal) {
        DealForm given = form.deal();
        DealContext context = given == null ? DealContext.UNSAID : given.with(deal.map(KnownDeals.Deal::dealId).orElse(null));
        return new Said(title, form.stars(), form.distinctReasons(), form.trimmedComment(), signed, context,
                deal.map(KnownDeals.Deal::name).orElse(null));
    }

    private Uni<Boolean> signed(TenantConnection db, RatingForm form) {
        return form.signed() == null ? settings.signedByDefault(db) : Uni.createFrom().item(form.signed());
    }

    private Uni<Optional<KnownDeals.Deal>> deal(TenantConnection db, @Nullable DealForm deal) {
        if (deal != null && deal.dealId() != null) {
            return deals.find(db, deal.dealId());
        }
        if (deal != null && deal.source() != null && deal.externalId() != null) {
            return deals.find(db, deal.source(), deal.externalId());
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private static Optional<KnownDeals.Deal> require(@Nullable DealForm named, Optional<KnownDeals.Deal> deal) {
        boolean byId = named != null && named.dealId() != null;
        boolean bySource = named != null && named.externalId() != null;
        if (deal.isEmpty() && (byId || bySource)) {
            throw RatingProblems.refused(new RatingProblem.UnknownDeal(byId ? "deal.dealId" : "deal.externalId"));
        }
        return deal;
    }
}
