package io.handback.feedback.rating;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.people.KnownPeople;
import io.handback.kit.log.Changes;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Publishes what happened to a rating: the internal fact, and what marketing may see of it.
@ApplicationScoped
class RatingNews {

    private final KnownPeople people;

    RatingNews(KnownPeople people) {
        this.people = people;
    }

    /// Who signs; nobody when it is not signed, or when nobody has told the person's name.
    Uni<Optional<FeedbackGiven.SignedBy>> signature(TenantConnection db, Rater rater, Said said) {
        return said.signed()
                ? people.signature(db, rater.personId()).map(signature -> Optional.ofNullable(signedBy(rater, said, signature)))
                : Uni.createFrom().item(Optional.empty());
    }

    void given(Changes changes, Rating rating, Said said, Optional<FeedbackGiven.SignedBy> rater) {
        changes.tell(RatingGiven.of(rating)).tell(FeedbackGiven.of(rating, said, rater.orElse(null)));
    }

    void withdrawn(Changes changes, Rating rating) {
        changes.tell(RatingWithdrawn.of(rating)).tell(FeedbackWithdrawn.of(rating));
    }

    /// Null while nobody has told the person's name: signed feedback then shows no rater.
    static FeedbackGiven.@Nullable SignedBy signedBy(Rater rater, Said said, KnownPeople.Signature signature) {
        String name = signature.name() == null ? rater.tokenName() : signature.name();
        DealContext context = said.context();
        return name == null
                ? null
                : new FeedbackGiven.SignedBy(name, signature.team(), said.dealName(), context.stage(), context.persona(),
                        context.industry(), context.channel(), context.usedWithBuyer());
    }
}
