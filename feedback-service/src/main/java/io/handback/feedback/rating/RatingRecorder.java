package io.handback.feedback.rating;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.text.WrittenTexts;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/// Writes a rating, its comment and the news of both, within one transaction; what changes nothing leaves no trace.
@ApplicationScoped
class RatingRecorder {

    /// Somebody says something about a version, at a moment, in place of the rating that is stored.
    record Visit(Rater rater, Said said, Rating rating, Moment at) {

        /// Whether it is history, and something later is stored already.
        boolean isOvertaken() {
            return at.isPast() && !rating.isNew() && !at.occurred().isAfter(rating.occurredAt());
        }
    }

    private final Ratings ratings;
    private final WrittenTexts texts;
    private final RatingNews news;
    private final Instance<RatingCompanion> companions;

    RatingRecorder(Ratings ratings, WrittenTexts texts, RatingNews news, @Any Instance<RatingCompanion> companions) {
        this.ratings = ratings;
        this.texts = texts;
        this.news = news;
        this.companions = companions;
    }

    /// Takes what the rater says.
    Uni<Given> give(TenantSession db, Visit visit) {
        return comment(db, visit.rating())
                .chain(comment -> give(db, visit, comment));
    }

    /// Takes the rating back, with what others keep with it.
    Uni<Void> withdraw(TenantSession db, Rating rating, Moment at) {
        return letGo(db, rating)
                .chain(() -> erase(db, rating))
                .invoke(() -> rating.withdraw(at))
                .chain(() -> ratings.save(db, rating))
                .chain(() -> news.withdrawn(db, rating));
    }

    private Uni<Void> letGo(TenantSession db, Rating rating) {
        return Multi.createFrom().iterable(companions.stream().toList())
                .onItem().transformToUniAndConcatenate(companion -> companion.letGo(db, rating.ratingId()))
                .onItem().ignoreAsUni();
    }

    /// The comment of a rating; empty when it has none.
    Uni<Optional<String>> comment(TenantSession db, Rating rating) {
        UUID textId = rating.textId();
        return textId == null ? Uni.createFrom().item(Optional.empty()) : texts.find(db, textId);
    }

    private Uni<Given> give(TenantSession db, Visit visit, Optional<String> comment) {
        Rating rating = visit.rating();
        boolean sameComment = Objects.equals(comment.orElse(null), visit.said().comment());
        if (visit.isOvertaken() || (sameComment && rating.says(visit.said()))) {
            return Uni.createFrom().item(new Given(Given.Outcome.UNCHANGED, RatingView.of(rating, comment.orElse(null))));
        }
        Given.Outcome outcome = rating.isWithdrawn() ? Given.Outcome.CREATED : Given.Outcome.REPLACED;
        return (sameComment ? store(db, visit, rating.textId()) : rewrite(db, visit))
                .map(_ -> new Given(outcome, RatingView.of(rating, visit.said().comment())));
    }

    private Uni<Void> rewrite(TenantSession db, Visit visit) {
        String comment = visit.said().comment();
        Uni<Void> erased = erase(db, visit.rating());
        if (comment == null) {
            return erased.chain(() -> store(db, visit, null));
        }
        var draft = WrittenTexts.Draft.of(WrittenTexts.RATING_COMMENT, visit.rating().itemId(), comment);
        return erased
                .chain(() -> texts.write(db, draft, visit.at().occurred()))
                .chain(() -> store(db, visit, draft.textId()));
    }

    private Uni<Void> erase(TenantSession db, Rating rating) {
        UUID textId = rating.textId();
        return textId == null ? Uni.createFrom().voidItem() : texts.erase(db, textId);
    }

    private Uni<Void> store(TenantSession db, Visit visit, @Nullable UUID textId) {
        visit.rating().give(visit.rater(), visit.said(), textId, visit.at());
        return ratings.save(db, visit.rating())
                .chain(() -> news.given(db, visit.rater(), visit.said(), visit.rating()));
    }
}
