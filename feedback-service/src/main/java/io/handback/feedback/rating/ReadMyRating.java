package io.handback.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Reads a person's own rating of a version; nobody reads another's here.
@ApplicationScoped
class ReadMyRating {

    private final TenantTransactions transactions;
    private final Ratings ratings;
    private final RatingRecorder recorder;

    ReadMyRating(TenantTransactions transactions, Ratings ratings, RatingRecorder recorder) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.recorder = recorder;
    }

    Uni<RatingView> handle(Rater rater, RatingKey key) {
        return transactions.inTenantSql(rater.tenant(), db -> ratings.findOrNew(db, key)
                .chain(rating -> view(db, rating)));
    }

    private Uni<RatingView> view(TenantConnection db, Rating rating) {
        if (rating.isWithdrawn()) {
            throw RatingProblems.refused(new RatingProblem.NotRated());
        }
        return recorder.comment(db, rating)
                .map(comment -> RatingView.of(rating, comment.orElse(null)));
    }
}
