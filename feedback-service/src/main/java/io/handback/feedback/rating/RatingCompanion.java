package io.handback.feedback.rating;

import java.util.UUID;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// What another feature keeps with a rating, and lets go of when the rating is withdrawn.
public interface RatingCompanion {

    /// Lets go of it, in the transaction that withdraws the rating and under the rating's lock.
    Uni<Void> letGo(TenantConnection db, UUID feedbackId);
}
