package io.handback.feedback.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.IdempotencyKeys;
import io.handback.kit.idempotency.Once;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Stores a person's rating of one version; a second one by the same person replaces the first.
@ApplicationScoped
class GiveRating {

    /// A rating as it was sent.
    ///
    /// @param occurredAt when it was given, for what is imported; null for now
    record Command(UUID itemId, int version, RatingForm form, @Nullable Instant occurredAt) {}

    private final TenantTransactions transactions;
    private final IdempotencyKeys keys;
    private final Situations situations;
    private final Ratings ratings;
    private final RatingRecorder recorder;
    private final Clock clock;

    GiveRating(TenantTransactions transactions, IdempotencyKeys keys, Situations situations, Ratings ratings, RatingRecorder recorder,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.situations = situations;
        this.ratings = ratings;
        this.recorder = recorder;
        this.clock = clock;
    }

    /// The lock comes first: it must be had before anything that takes a transaction id, or a later change could be delivered first.
    Uni<Once<Given>> handle(Rater rater, @Nullable IdempotencyKey key, Command command) {
        var ratingKey = new RatingKey(rater.personId(), command.itemId(), command.version());
        return transactions.inTenantSql(rater.tenant(), ratingKey.lock(),
                db -> keys.once(db, key, Given.class, () -> give(db, rater, ratingKey, command)));
    }

    /// What is known is asked for at once: a connection answers in order.
    private Uni<Given> give(TenantConnection db, Rater rater, RatingKey key, Command command) {
        return Uni.combine().all()
                .unis(situations.complete(db, key, command.form()), ratings.findOrNew(db, key))
                .with((said, rating) -> new RatingRecorder.Visit(rater, said, rating, moment(command)))
                .chain(visit -> recorder.give(db, visit));
    }

    private Moment moment(Command command) {
        Instant now = clock.instant();
        return new Moment(command.occurredAt() == null ? now : command.occurredAt(), now);
    }
}
