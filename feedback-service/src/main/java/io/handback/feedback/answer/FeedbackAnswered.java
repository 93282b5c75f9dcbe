package io.handback.feedback.answer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.feedback.rating.FeedbackHead;
import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// Marketing answered feedback, or changed its answer. Who of marketing did is not part of it.
///
/// @param revision of the answer; counted apart from the feedback's
record FeedbackAnswered(TenantId tenantId, long revision, Instant occurredAt, @JsonUnwrapped FeedbackHead head, AnswerState state,
        @Nullable String text) implements LoggedEvent {

    @Override
    public String topic() {
        return "handback.feed.v1";
    }

    @Override
    public String type() {
        return "feedback.answered.v1";
    }

    @Override
    public UUID aggregateId() {
        return head.itemId();
    }
}
