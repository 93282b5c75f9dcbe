package io.handback.feedback.answer;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.rating.FeedbackHead;
import io.handback.feedback.text.WrittenTexts;
import io.handback.kit.log.Changes;
import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Writes an answer, its text and the news of it, within one transaction; what changes nothing leaves no trace.
@ApplicationScoped
class AnswerRecorder {

    /// Somebody of marketing answers a rating, at a moment, in place of the answer that is stored.
    record Reply(Answer answer, FeedbackHead head, AnswerFeedback.Command command, UUID by, Instant at) {

        AnswerView view() {
            return new AnswerView(command.state(), command.text(), answer.answeredAt(), answer.revision());
        }

        FeedbackAnswered event() {
            return new FeedbackAnswered(answer.tenant(), answer.revision(), at, head, command.state(), command.text());
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
    Uni<Answered> give(TenantConnection db, Reply reply) {
        return text(db, reply.answer())
                .chain(text -> give(db, reply, text));
    }

    /// Forgets what was answered, its text included.
    Uni<Void> takeBack(TenantConnection db, Answer answer, Instant at) {
        var changes = new Changes(db);
        erase(changes, answer, at);
        answer.takeBack();
        answers.save(changes, answer);
        return events.write(changes);
    }

    private Uni<Answered> give(TenantConnection db, Reply reply, Optional<String> text) {
        Answer answer = reply.answer();
        boolean first = !answer.stands();
        boolean sameText = Objects.equals(text.orElse(null), reply.command().text());
        if (sameText && answer.says(reply.command().state())) {
            return Uni.createFrom().item(new Answered(false, reply.view()));
        }
        return events.write(changes(db, reply, sameText))
                .map(_ -> new Answered(first, reply.view()));
    }

    private Changes changes(TenantConnection db, Reply reply, boolean sameText) {
        var changes = new Changes(db);
        Answer answer = reply.answer();
        UUID textId = sameText ? answer.textId() : rewrite(changes, reply);
        answer.give(reply.command().state(), textId, reply.by(), reply.at());
        answers.save(changes, answer);
        return changes.tell(reply.event());
    }

    private @Nullable UUID rewrite(Changes changes, Reply reply) {
        String text = reply.command().text();
        erase(changes, reply.answer(), reply.at());
        if (text == null) {
            return null;
        }
        var draft = WrittenTexts.Draft.of(WrittenTexts.FEEDBACK_ANSWER, reply.head().itemId(), text);
        texts.write(changes, reply.answer().tenant(), draft, reply.at());
        return draft.textId();
    }

    private Uni<Optional<String>> text(TenantConnection db, Answer answer) {
        UUID textId = answer.textId();
        return textId == null ? Uni.createFrom().item(Optional.empty()) : texts.find(db, textId);
    }

    private void erase(Changes changes, Answer answer, Instant at) {
        UUID textId = answer.textId();
        if (textId != null) {
            texts.erase(changes, answer.tenant(), textId, at);
        }
    }
}
