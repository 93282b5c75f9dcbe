package io.handback.feedback.listing;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Shows what was said of an item.
@ApplicationScoped
class ListItemRatings {

    /// Which ratings to show.
    ///
    /// @param version of which version; null for all
    record Query(UUID itemId, @Nullable Integer version) {

        /// What a cursor is bound to.
        String fingerprint() {
            return "ratings of " + itemId + " " + version;
        }
    }

    private final TenantTransactions transactions;
    private final ListedRatings ratings;
    private final Cursors cursors;

    ListItemRatings(TenantTransactions transactions, ListedRatings ratings, Cursors cursors) {
        this.transactions = transactions;
        this.ratings = ratings;
        this.cursors = cursors;
    }

    Uni<Page<ItemRatingView>> handle(TenantId tenant, Query query, @Nullable String cursor, PageLimit limit) {
        ListPlace after = ListPlace.of(cursors.decode(tenant, query.fingerprint(), cursor));
        return transactions.inTenantSql(tenant, db -> list(db, query, after, limit))
                .map(items -> Page.cut(items, limit, last -> cursor(tenant, query, last)));
    }

    private Uni<List<ItemRatingView>> list(TenantConnection db, Query query, ListPlace after, PageLimit limit) {
        return ratings.isKnown(db, query.itemId())
                .invoke(ListItemRatings::require)
                .chain(() -> ratings.ofItem(db, query.itemId(), query.version(), after, limit.rows()));
    }

    private static void require(boolean known) {
        if (!known) {
            throw Refused.notFound();
        }
    }

    private String cursor(TenantId tenant, Query query, ItemRatingView last) {
        return cursors.encode(tenant, query.fingerprint(), ListPlace.position(last.ratedAt(), last.feedbackId()));
    }
}
