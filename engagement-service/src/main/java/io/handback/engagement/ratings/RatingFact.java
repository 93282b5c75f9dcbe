package io.handback.engagement.ratings;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;

/// What this service understands of what happens to ratings.
sealed interface RatingFact {

    /// A rep gave or replaced a rating.
    record Given(@Nullable UUID ratingId, @Nullable UUID itemId, int version, @Nullable UUID personId, @Nullable List<String> raterRoles,
            int stars, @Nullable List<String> reasons, @Nullable String stage, @Nullable Instant occurredAt, @Nullable Instant receivedAt)
            implements
                RatingFact {}

    /// A rep took a rating back.
    record Withdrawn(@Nullable UUID ratingId, @Nullable UUID itemId, int version, @Nullable UUID personId, @Nullable Instant receivedAt)
            implements
                RatingFact {}

    /// Something that is none of this service's business.
    record Unrelated() implements RatingFact {}

    static RatingFact of(Fact fact) {
        return switch (fact.type()) {
            case "rating.given.v1" -> whole(fact.read(Given.class));
            case "rating.withdrawn.v1" -> whole(fact.read(Withdrawn.class));
            default -> new Unrelated();
        };
    }

    private static Given whole(Given given) {
        require(given.ratingId, given.itemId, given.personId, given.occurredAt, given.receivedAt, given.raterRoles);
        if (given.stars < 1 || given.stars > 5) {
            throw new UnreadableFact("the stars are not 1 to 5", null);
        }
        return given.reasons != null
                ? given
                : new Given(given.ratingId, given.itemId, given.version, given.personId, given.raterRoles, given.stars, List.of(),
                        given.stage, given.occurredAt, given.receivedAt);
    }

    private static Withdrawn whole(Withdrawn withdrawn) {
        require(withdrawn.ratingId, withdrawn.itemId, withdrawn.personId, withdrawn.receivedAt);
        return withdrawn;
    }

    private static void require(@Nullable Object... fields) {
        for (Object field : fields) {
            if (field == null) {
                throw new UnreadableFact("the rating lacks a field", null);
            }
        }
    }
}
