package io.handback.feedback.listing;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.rating.Rater;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Shows a person what that person said, and what became of it; nobody reads another's here.
@ApplicationScoped
class ListMyRatings {

    private final TenantTransactions transactions;
    private final ListedRatings ratings;
    private final Cursors cursors;

    ListMyRatings(TenantTransactions transactions, ListedRatings ratings, Cursors cursors) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.cursors = cursors;
    }

    Uni<Page<MyRatingView>> handle(Rater rater, @Nullable String cursor, PageLimit limit) {
        ListPlace after = ListPlace.of(cursors.decode(rater.tenant(), fingerprint(rater), cursor));
        return transactions.inTenantSql(rater.tenant(), db -> ratings.ofPerson(db, rater.personId(), after, limit.rows()))
                .map(items -> Page.cut(items, limit, last -> cursor(rater, last)));
    }

    private String cursor(Rater rater, MyRatingView last) {
        return cursors.encode(rater.tenant(), fingerprint(rater), ListPlace.position(last.ratedAt(), last.feedbackId()));
    }

    private static String fingerprint(Rater rater) {
        return "ratings by " + rater.personId();
    }
}
