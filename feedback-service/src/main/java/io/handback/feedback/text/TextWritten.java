package io.handback.feedback.text;

import java.time.Instant;
import java.util.UUID;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// A text was written. A text never changes: another wording is another text, and the earlier one is erased.
///
/// @param kind what was written: `rating-comment` or `feedback-answer`
/// @param itemId what it is about
record TextWritten(TenantId tenantId, long revision, Instant occurredAt, UUID textId, String kind, UUID itemId, String text)
        implements
            LoggedEvent {

    static final String TOPIC = "handback.texts.v1";
    static final String TYPE = "text.written.v1";

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID aggregateId() {
        return textId;
    }
}
