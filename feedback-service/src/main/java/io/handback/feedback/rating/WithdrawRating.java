package io.handback.feedback.rating;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes a person's rating of a version back, with its comment; taking it back twice is taking it back once.
@ApplicationScoped
class WithdrawRating {

    private final TenantTransactions transactions;
    private final Ratings ratings;
    private final RatingRecorder recorder;
    private final Clock clock;

    WithdrawRating(TenantTransactions transactions, Ratings ratings, RatingRecorder recorder, Clock clock) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.recorder = recorder;
        this.clock = clock;
    }

    Uni<Void> handle(Rater rater, RatingKey key) {
        return transactions.inTenantSql(rater.tenant(), key.lock(), db -> ratings.findOrNew(db, key)
                .chain(rating -> withdraw(db, rating)));
    }

    private Uni<Void> withdraw(TenantConnection db, Rating rating) {
        if (rating.isNew()) {
            throw RatingProblems.refused(new RatingProblem.NotRated());
        }
        return rating.isWithdrawn() ? Uni.createFrom().voidItem() : recorder.withdraw(db, rating, Moment.now(clock.instant()));
    }
}
