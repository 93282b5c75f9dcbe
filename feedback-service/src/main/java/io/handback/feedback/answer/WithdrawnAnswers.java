package io.handback.feedback.answer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.feedback.rating.RatingCompanion;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Erases the answer to a rating that is withdrawn: it may repeat what the rater took back. A later rating begins unanswered.
@ApplicationScoped
class WithdrawnAnswers implements RatingCompanion {

    private final Answers answers;
    private final AnswerRecorder recorder;

    WithdrawnAnswers(Answers answers, AnswerRecorder recorder) {
        this.answers = answers;
        this.recorder = recorder;
    }

    @Override
    public Uni<Void> letGo(TenantSession db, UUID feedbackId) {
        return answers.findOrNew(db, feedbackId)
                .chain(answer -> answer.stands() ? recorder.takeBack(db, answer) : Uni.createFrom().voidItem());
    }
}
