package io.handback.feedback.answer;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.feedback.rating.RatingCompanion;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Erases the answer to a rating that is withdrawn: it may repeat what the rater took back. A later rating begins unanswered.
@ApplicationScoped
class WithdrawnAnswers implements RatingCompanion {

    private final Answers answers;
    private final AnswerRecorder recorder;
    private final Clock clock;

    WithdrawnAnswers(Answers answers, AnswerRecorder recorder, Clock clock) {
        this.answers = answers;
        this.recorder = recorder;
        this.clock = clock;
    }

    @Override
    public Uni<Void> letGo(TenantConnection db, UUID feedbackId) {
        return answers.findOrNew(db, feedbackId)
                .chain(answer -> answer.stands() ? recorder.takeBack(db, answer, clock.instant()) : Uni.createFrom().voidItem());
    }
}
