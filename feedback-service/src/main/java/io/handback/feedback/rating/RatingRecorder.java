package io.handback.feedback.rating;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.text.WrittenTexts;
import io.handback.kit.log.Changes;
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantConnection;
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
    private final EventLog events;
    private final Instance<RatingCompanion> companions;

    RatingRecorder(Ratings ratings, WrittenTexts texts, RatingNews news, EventLog events,
            @Any Instance<RatingCompanion> companions) {
        this.ratings = ratings;
        this.texts = texts;
        this.news = news;
        this.events = events;
        this.companions = companions;
    }

    /// Takes what the rater says.
    Uni<Given> give(TenantConnection db, Visit visit) {
        return comment(db, visit.rating())
                .chain(comment -> give(db, visit, comment));
    }

    /// Takes the rating back, with what others keep with it.
    Uni<Void> withdraw(TenantConnection db, Rating rating, Moment at) {
        return letGo(db, rating)
                .chain(() -> events.write(withdrawal(db, rating, at)));
    }

    private Changes withdrawal(TenantConnection db, Rating rating, Moment at) {
        var changes = new Changes(db);
        erase(changes, rating, at);
        rating.withdraw(at);
        ratings.save(changes, rating);
        news.withdrawn(changes, rating);
        return changes;
    }

    private Uni<Void> letGo(TenantConnection db, Rating rating) {
        return Multi.createFrom().iterable(companions.stream().toList())
                .onItem().transformToUniAndConcatenate(companion -> companion.letGo(db, rating.ratingId()))
                .onItem().ignoreAsUni();
    }

    /// The comment of a rating; empty when it has none.
    Uni<Optional<String>> comment(TenantConnection db, Rating rating) {
        UUID textId = rating.textId();
        return textId == null ? Uni.createFrom().item(Optional.empty()) : texts.find(db, textId);
    }

    private Uni<Given> give(TenantConnection db, Visit visit, Optional<String> comment) {
        Rating rating = visit.rating();
        boolean sameComment = Objects.equals(comment.orElse(null), visit.said().comment());
        if (visit.isOvertaken() || (sameComment && rating.says(visit.said()))) {
            return Uni.createFrom().item(new Given(Given.Outcome.UNCHANGED, RatingView.of(rating, comment.orElse(null))));
        }
        Given.Outcome outcome = rating.isWithdrawn() ? Given.Outcome.CREATED : Given.Outcome.REPLACED;
        return news.signature(db, visit.rater(), visit.said())
                .chain(rater -> events.write(changes(db, visit, sameComment, rater)))
                .map(_ -> new Given(outcome, RatingView.of(rating, visit.said().comment())));
    }

    private Changes changes(TenantConnection db, Visit visit, boolean sameComment, Optional<FeedbackGiven.SignedBy> rater) {
        var changes = new Changes(db);
        Rating rating = visit.rating();
        UUID textId = sameComment ? rating.textId() : rewrite(changes, visit);
        rating.give(visit.rater(), visit.said(), textId, visit.at());
        ratings.save(changes, rating);
        news.given(changes, rating, visit.said(), rater);
        return changes;
    }

    private @Nullable UUID rewrite(Changes changes, Visit visit) {
        Rating rating = visit.rating();
        String comment = visit.said().comment();
        erase(changes, rating, visit.at());
        if (comment == null) {
            return null;
        }
        var draft = WrittenTexts.Draft.of(WrittenTexts.RATING_COMMENT, rating.itemId(), comment);
        texts.write(changes, rating.tenant(), draft, visit.at().occurred());
        return draft.textId();
    }

    private void erase(Changes changes, Rating rating, Moment at) {
        UUID textId = rating.textId();
        if (textId != null) {
            texts.erase(changes, rating.tenant(), textId, at.received());
        }
    }
}
