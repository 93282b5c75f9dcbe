package io.handback.feedback.answer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// The stored answers.
@ApplicationScoped
class Answers {

    private static final String OF_RATING = "from Answer where tenant = :tenant and ratingId = :rating";

    /// The answer to a rating; one that was never given when there is none.
    Uni<Answer> findOrNew(TenantSession db, UUID ratingId) {
        return db.hibernate().createSelectionQuery(OF_RATING, Answer.class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("rating", ratingId)
                .getSingleResultOrNull()
                .map(found -> orNew(db, ratingId, found));
    }

    /// Stores what was changed, and a new one.
    Uni<Void> save(TenantSession db, Answer answer) {
        return db.hibernate().persist(answer)
                .chain(() -> db.hibernate().flush());
    }

    private static Answer orNew(TenantSession db, UUID ratingId, @Nullable Answer found) {
        return found == null ? new Answer(db.tenant(), ratingId) : found;
    }
}
