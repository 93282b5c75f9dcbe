package io.handback.feedback.rating;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;

/// The latest word of one person on one version. Rating again replaces it; a withdrawn one stays as a shell that keeps the revision.
@Entity
class Rating {

    @Id
    private UUID ratingId;
    @Column
    private String tenant;
    @Column
    private UUID itemId;
    @Column
    private String itemTitle;
    @Column
    private int version;
    @Column
    private UUID personId;
    @Column
    private String[] raterRoles;
    @Column
    private int stars;
    @Column
    private String[] reasons;
    @Column
    private @Nullable UUID textId;
    @Column
    private boolean signed;
    @Embedded
    private @Nullable DealContext context;
    @Column
    private boolean withdrawn;
    @Column
    private long revision;
    @Column
    private Instant occurredAt;
    @Column
    private Instant receivedAt;

    /// For Hibernate.
    protected Rating() {}

    /// A rating that was not given yet.
    Rating(TenantId tenant, RatingKey key) {
        this.ratingId = newId();
        this.tenant = tenant.value();
        this.itemId = key.itemId();
        this.version = key.version();
        this.personId = key.personId();
        this.withdrawn = true;
        this.occurredAt = Instant.EPOCH;
        this.receivedAt = Instant.EPOCH;
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /// Whether it already says the same, leaving the comment aside.
    boolean says(Said said) {
        return !withdrawn && stars == said.stars() && signed == said.signed() && said.reasons().equals(reasons())
                && said.context().equals(context());
    }

    /// Takes what the rater says now.
    ///
    /// @param at when it was said, and when it was received
    void give(Rater rater, Said said, @Nullable UUID text, Moment at) {
        itemTitle = said.itemTitle();
        raterRoles = rater.roles().toArray(String[]::new);
        stars = said.stars();
        reasons = said.reasons().toArray(String[]::new);
        signed = said.signed();
        context = said.context();
        textId = text;
        withdrawn = false;
        move(at);
    }

    /// Takes everything back.
    void withdraw(Moment at) {
        reasons = new String[0];
        signed = false;
        context = null;
        textId = null;
        withdrawn = true;
        move(at);
    }

    private void move(Moment at) {
        revision++;
        occurredAt = at.occurred();
        receivedAt = at.received();
    }

    /// Whether it was given never, or not since it was withdrawn.
    boolean isWithdrawn() {
        return withdrawn;
    }

    boolean isNew() {
        return revision == 0;
    }

    UUID ratingId() {
        return ratingId;
    }

    TenantId tenant() {
        return new TenantId(tenant);
    }

    UUID itemId() {
        return itemId;
    }

    String itemTitle() {
        return itemTitle;
    }

    int version() {
        return version;
    }

    UUID personId() {
        return personId;
    }

    List<String> raterRoles() {
        return List.copyOf(Arrays.asList(raterRoles));
    }

    int stars() {
        return stars;
    }

    List<String> reasons() {
        return List.copyOf(Arrays.asList(reasons));
    }

    @Nullable
    UUID textId() {
        return textId;
    }

    boolean signed() {
        return signed;
    }

    DealContext context() {
        return context == null ? DealContext.UNSAID : context;
    }

    long revision() {
        return revision;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
