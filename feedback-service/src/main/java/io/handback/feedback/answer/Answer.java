package io.handback.feedback.answer;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;
import io.vertx.mutiny.sqlclient.Row;

/// Marketing's present answer to one rating; one whose rating was withdrawn stays as a shell that keeps the revision.
class Answer {

    private final TenantId tenant;
    private final UUID ratingId;
    private @Nullable String state;
    private @Nullable UUID textId;
    private @Nullable UUID answeredBy;
    private long revision;
    private Instant answeredAt;

    /// An answer that was not given yet.
    Answer(TenantId tenant, UUID ratingId) {
        this.tenant = tenant;
        this.ratingId = ratingId;
        this.answeredAt = Instant.EPOCH;
    }

    /// An answer as it is stored.
    Answer(TenantId tenant, UUID ratingId, Row row) {
        this.tenant = tenant;
        this.ratingId = ratingId;
        this.state = row.getString("state");
        this.textId = row.getUUID("text_id");
        this.answeredBy = row.getUUID("answered_by");
        this.revision = row.getLong("revision");
        this.answeredAt = row.getOffsetDateTime("answered_at").toInstant();
    }

    /// Takes what somebody of marketing says now.
    void give(AnswerState given, @Nullable UUID text, UUID by, Instant at) {
        state = given.wire();
        textId = text;
        answeredBy = by;
        answeredAt = at;
        revision++;
    }

    /// Forgets what was answered; no event tells of it, so the revision stays.
    void takeBack() {
        state = null;
        textId = null;
        answeredBy = null;
    }

    /// Whether something is answered.
    boolean stands() {
        return state != null;
    }

    /// Whether it already says this, leaving the text aside.
    boolean says(AnswerState other) {
        return other.wire().equals(state);
    }

    @Nullable
    UUID textId() {
        return textId;
    }

    long revision() {
        return revision;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    TenantId tenant() {
        return tenant;
    }

    UUID ratingId() {
        return ratingId;
    }

    @Nullable
    String state() {
        return state;
    }

    @Nullable
    UUID answeredBy() {
        return answeredBy;
    }
}
