package io.handback.feedback.rating;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.catalogue.KnownContent;
import io.handback.feedback.deals.KnownDeals;
import io.handback.feedback.settings.KnownSettings;
import io.handback.kit.tenant.TenantSession;
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
    Uni<Said> complete(TenantSession db, RatingKey key, RatingForm form) {
        return catalogue.standing(db, key.itemId(), key.version())
                .map(RatingProblems::requireRateable)
                .chain(title -> complete(db, title, form));
    }

    private Uni<Said> complete(TenantSession db, String title, RatingForm form) {
        return deal(db, form.deal())
                .chain(deal -> signed(db, form).map(signed -> said(title, form, signed, deal)));
    }

    private static Said said(String title, RatingForm form, boolean signed, Optional<KnownDeals.Deal> deal) {
        DealForm given = form.deal();
        DealContext context = given == null ? DealContext.UNSAID : given.with(deal.map(KnownDeals.Deal::dealId).orElse(null));
        return new Said(title, form.stars(), form.distinctReasons(), form.trimmedComment(), signed, context,
                deal.map(KnownDeals.Deal::name).orElse(null));
    }

    private Uni<Boolean> signed(TenantSession db, RatingForm form) {
        return form.signed() == null ? settings.signedByDefault(db) : Uni.createFrom().item(form.signed());
    }

    private Uni<Optional<KnownDeals.Deal>> deal(TenantSession db, @Nullable DealForm deal) {
        if (deal != null && deal.dealId() != null) {
            return deals.find(db, deal.dealId())
                    .invoke(found -> require(found, "deal.dealId"));
        }
        if (deal != null && deal.source() != null && deal.externalId() != null) {
            return deals.find(db, deal.source(), deal.externalId())
                    .invoke(found -> require(found, "deal.externalId"));
        }
        return Uni.createFrom().item(Optional.empty());
    }

    private static void require(Optional<KnownDeals.Deal> deal, String field) {
        if (deal.isEmpty()) {
            throw RatingProblems.refused(new RatingProblem.UnknownDeal(field));
        }
    }
}
