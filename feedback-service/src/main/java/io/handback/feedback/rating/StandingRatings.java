package io.handback.feedback.rating;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Ratings that were not withdrawn, for features that add something to one.
@ApplicationScoped
public class StandingRatings {

    private static final String KEY = "select person_id, item_id, version from rating where tenant = $1 and rating_id = $2";

    private final Ratings ratings;

    StandingRatings(Ratings ratings) {
        this.ratings = ratings;
    }

    /// Makes the transaction the only writer of a rating and of what is kept with it; call it before the first write.
    ///
    /// @throws io.handback.kit.web.problem.Refused 404 when there is no such rating, or it was withdrawn
    public Uni<FeedbackHead> lock(TenantConnection db, UUID feedbackId) {
        return db.execute(KEY, db.tenant().value(), feedbackId)
                .map(rows -> requireKey(Rows.firstOrNull(rows)))
                .chain(key -> lock(db, key));
    }

    /// Reads the rating only now: before the lock was had, somebody may have withdrawn it.
    private Uni<FeedbackHead> lock(TenantConnection db, RatingKey key) {
        return db.lock(key.lock())
                .chain(() -> ratings.findOrNew(db, key))
                .map(StandingRatings::requireStanding);
    }

    private static RatingKey requireKey(@Nullable Row row) {
        if (row == null) {
            throw RatingProblems.refused(new RatingProblem.NotRated());
        }
        return new RatingKey(row.getUUID("person_id"), row.getUUID("item_id"), row.getInteger("version"));
    }

    private static FeedbackHead requireStanding(Rating rating) {
        if (rating.isWithdrawn()) {
            throw RatingProblems.refused(new RatingProblem.NotRated());
        }
        return FeedbackHead.of(rating);
    }
}
