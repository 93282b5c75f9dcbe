package io.handback.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.people.KnownPeople;
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Publishes what happened to a rating: the internal fact, and what marketing may see of it.
@ApplicationScoped
class RatingNews {

    private final EventLog events;
    private final KnownPeople people;

    RatingNews(EventLog events, KnownPeople people) {
        this.events = events;
        this.people = people;
    }

    Uni<Void> given(TenantSession db, Rater rater, Said said, Rating rating) {
        return events.append(db, RatingGiven.of(rating))
                .chain(() -> feedback(db, rater, said, rating))
                .chain(feedback -> events.append(db, feedback));
    }

    Uni<Void> withdrawn(TenantSession db, Rating rating) {
        return events.append(db, RatingWithdrawn.of(rating))
                .chain(() -> events.append(db, FeedbackWithdrawn.of(rating)));
    }

    private Uni<FeedbackGiven> feedback(TenantSession db, Rater rater, Said said, Rating rating) {
        if (!said.signed()) {
            return Uni.createFrom().item(FeedbackGiven.of(rating, said, null));
        }
        return people.signature(db, rater.personId())
                .map(signature -> FeedbackGiven.of(rating, said, signedBy(rater, said, signature)));
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
