package io.handback.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// The stored ratings.
@ApplicationScoped
class Ratings {

    private static final String BY_KEY = "from Rating where tenant = :tenant and personId = :person and itemId = :item and version = :version";

    /// The rating of the key; one that was never given when there is none.
    Uni<Rating> findOrNew(TenantSession db, RatingKey key) {
        return db.hibernate().createSelectionQuery(BY_KEY, Rating.class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("person", key.personId())
                .setParameter("item", key.itemId())
                .setParameter("version", key.version())
                .getSingleResultOrNull()
                .map(found -> orNew(db, key, found));
    }

    /// Stores what was changed, and a new one.
    Uni<Void> save(TenantSession db, Rating rating) {
        return db.hibernate().persist(rating)
                .chain(() -> db.hibernate().flush());
    }

    private static Rating orNew(TenantSession db, RatingKey key, @Nullable Rating found) {
        return found == null ? new Rating(db.tenant(), key) : found;
    }
}
