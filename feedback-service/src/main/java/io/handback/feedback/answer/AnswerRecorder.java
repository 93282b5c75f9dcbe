package io.handback.feedback.answer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.rating.FeedbackHead;
import io.handback.feedback.text.WrittenTexts;
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Writes an answer, its text and the news of it, within one transaction; what changes nothing leaves no trace.
@ApplicationScoped
class AnswerRecorder {

    /// Somebody of marketing answers a rating, at a moment, in place of the answer that is stored.
    record Reply(Answer answer, FeedbackHead head, AnswerFeedback.Command command, UUID by, Instant at) {

        AnswerView view() {
            return new AnswerView(command.state(), command.text(), answer.answeredAt(), answer.revision());
        }

        FeedbackAnswered event(TenantSession db) {
            return new FeedbackAnswered(db.tenant(), answer.revision(), at, head, command.state(), command.text());
        }
    }

    private final Answers answers;
    private final WrittenTexts texts;
    private final EventLog events;

    AnswerRecorder(Answers answers, WrittenTexts texts, EventLog events) {
        this.answers = answers;
        this.texts = texts;
        this.events = events;
    }

    /// Takes what is answered.
    Uni<Answered> give(TenantSession db, Reply reply) {
        return text(db, reply.answer())
                .chain(text -> give(db, reply, text));
    }

    /// Forgets what was answered, its text included.
    Uni<Void> takeBack(TenantSession db, Answer answer) {
        return erase(db, answer)
                .invoke(answer::takeBack)
                .chain(() -> answers.save(db, answer));
    }

    private Uni<Answered> give(TenantSession db, Reply reply, Optional<String> text) {
        Answer answer = reply.answer();
        boolean first = !answer.stands();
        boolean sameText = Objects.equals(text.orElse(null), reply.command().text());
        if (sameText && answer.says(reply.command().state())) {
            return Uni.createFrom().item(new Answered(false, reply.view()));
        }
        return (sameText ? store(db, reply, answer.textId()) : rewrite(db, reply))
                .map(_ -> new Answered(first, reply.view()));
    }

    private Uni<Void> rewrite(TenantSession db, Reply reply) {
        String text = reply.command().text();
        Uni<Void> erased = erase(db, reply.answer());
        if (text == null) {
            return erased.chain(() -> store(db, reply, null));
        }
        var draft = WrittenTexts.Draft.of(WrittenTexts.FEEDBACK_ANSWER, reply.head().itemId(), text);
        return erased
                .chain(() -> texts.write(db, draft, reply.at()))
                .chain(() -> store(db, reply, draft.textId()));
    }

    private Uni<Void> store(TenantSession db, Reply reply, @Nullable UUID textId) {
        reply.answer().give(reply.command().state(), textId, reply.by(), reply.at());
        return answers.save(db, reply.answer())
                .chain(() -> events.append(db, reply.event(db)));
    }

    private Uni<Optional<String>> text(TenantSession db, Answer answer) {
        UUID textId = answer.textId();
        return textId == null ? Uni.createFrom().item(Optional.empty()) : texts.find(db, textId);
    }

    private Uni<Void> erase(TenantSession db, Answer answer) {
        UUID textId = answer.textId();
        return textId == null ? Uni.createFrom().voidItem() : texts.erase(db, textId);
    }
}
