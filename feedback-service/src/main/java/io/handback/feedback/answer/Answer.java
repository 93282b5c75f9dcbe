package io.handback.feedback.answer;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;

/// Marketing's present answer to one rating; one whose rating was withdrawn stays as a shell that keeps the revision.
@Entity
class Answer {

    @Id
    private UUID ratingId;

    @Column
    private String tenant;

    @Column
    private @Nullable String state;

    @Column
    private @Nullable UUID textId;

    @Column
    private @Nullable UUID answeredBy;

    @Column
    private long revision;

    @Column
    private Instant answeredAt;

    /// For Hibernate.
    protected Answer() {}

    /// An answer that was not given yet.
    Answer(TenantId tenant, UUID ratingId) {
        this.tenant = tenant.value();
        this.ratingId = ratingId;
        this.answeredAt = Instant.EPOCH;
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
}
