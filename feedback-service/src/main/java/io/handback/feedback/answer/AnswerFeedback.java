package io.handback.feedback.answer;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.rating.FeedbackHead;
import io.handback.feedback.rating.StandingRatings;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.IdempotencyKeys;
import io.handback.kit.idempotency.Once;
import io.handback.kit.identity.Actor;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Stores marketing's answer to a rating; a second one replaces the first.
@ApplicationScoped
class AnswerFeedback {

    /// An answer as it was sent.
    record Command(UUID feedbackId, AnswerState state, @Nullable String text) {

        static Command of(UUID feedbackId, AnswerForm form) {
            return new Command(feedbackId, form.state(), form.trimmedText());
        }
    }

    private final TenantTransactions transactions;
    private final IdempotencyKeys keys;
    private final StandingRatings ratings;
    private final Answers answers;
    private final AnswerRecorder recorder;
    private final Clock clock;

    AnswerFeedback(TenantTransactions transactions, IdempotencyKeys keys, StandingRatings ratings, Answers answers,
            AnswerRecorder recorder, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.ratings = ratings;
        this.answers = answers;
        this.recorder = recorder;
        this.clock = clock;
    }

    Uni<Once<Answered>> handle(Actor actor, @Nullable IdempotencyKey key, Command command) {
        if (command.state() == AnswerState.DECLINED && command.text() == null) {
            throw AnswerProblems.refused(new AnswerProblem.Unexplained());
        }
        return transactions.inTenantSql(actor.tenant(), db -> once(db, actor, key, command));
    }

    /// The rating's lock comes first, so that an answer and a withdrawal cannot pass each other.
    private Uni<Once<Answered>> once(TenantConnection db, Actor actor, @Nullable IdempotencyKey key, Command command) {
        return ratings.lock(db, command.feedbackId())
                .chain(head -> keys.once(db, key, Answered.class, () -> answer(db, actor, head, command)));
    }

    private Uni<Answered> answer(TenantConnection db, Actor actor, FeedbackHead head, Command command) {
        return answers.findOrNew(db, head.feedbackId())
                .map(answer -> new AnswerRecorder.Reply(answer, head, command, actor.personId(), clock.instant()))
                .chain(reply -> recorder.give(db, reply));
    }
}
