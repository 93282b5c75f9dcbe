package io.handback.feedback.rating;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;
import io.vertx.mutiny.sqlclient.Row;

/// The latest word of one person on one version. Rating again replaces it; a withdrawn one stays as a shell that keeps the revision.
class Rating {

    private final TenantId tenant;
    private final UUID ratingId;
    private final RatingKey key;
    private String itemTitle = "";
    private List<String> raterRoles = List.of();
    private int stars;
    private List<String> reasons = List.of();
    private @Nullable UUID textId;
    private boolean signed;
    private DealContext context = DealContext.UNSAID;
    private boolean withdrawn;
    private long revision;
    private Instant occurredAt;
    private Instant receivedAt;

    /// A rating that was not given yet.
    Rating(TenantId tenant, RatingKey key) {
        this.tenant = tenant;
        this.ratingId = newId();
        this.key = key;
        this.withdrawn = true;
        this.occurredAt = Instant.EPOCH;
        this.receivedAt = Instant.EPOCH;
    }

    /// A rating as it is stored.
    Rating(TenantId tenant, RatingKey key, Row row) {
        this.tenant = tenant;
        this.key = key;
        this.ratingId = row.getUUID("rating_id");
        this.itemTitle = row.getString("item_title");
        this.raterRoles = List.of(row.getArrayOfStrings("rater_roles"));
        this.stars = row.getInteger("stars");
        this.reasons = List.of(row.getArrayOfStrings("reasons"));
        this.textId = row.getUUID("text_id");
        this.signed = row.getBoolean("signed");
        this.context = DealContext.of(row);
        this.withdrawn = row.getBoolean("withdrawn");
        this.revision = row.getLong("revision");
        this.occurredAt = row.getOffsetDateTime("occurred_at").toInstant();
        this.receivedAt = row.getOffsetDateTime("received_at").toInstant();
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /// Whether it already says the same, leaving the comment aside.
    boolean says(Said said) {
        return !withdrawn && stars == said.stars() && signed == said.signed() && said.reasons().equals(reasons)
                && said.context().equals(context);
    }

    /// Takes what the rater says now.
    ///
    /// @param at when it was said, and when it was received
    void give(Rater rater, Said said, @Nullable UUID text, Moment at) {
        itemTitle = said.itemTitle();
        raterRoles = rater.roles();
        stars = said.stars();
        reasons = said.reasons();
        signed = said.signed();
        context = said.context();
        textId = text;
        withdrawn = false;
        move(at);
    }

    /// Takes everything back.
    void withdraw(Moment at) {
        reasons = List.of();
        signed = false;
        context = DealContext.UNSAID;
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
        return tenant;
    }

    UUID itemId() {
        return key.itemId();
    }

    String itemTitle() {
        return itemTitle;
    }

    int version() {
        return key.version();
    }

    UUID personId() {
        return key.personId();
    }

    List<String> raterRoles() {
        return raterRoles;
    }

    int stars() {
        return stars;
    }

    List<String> reasons() {
        return reasons;
    }

    @Nullable
    UUID textId() {
        return textId;
    }

    boolean signed() {
        return signed;
    }

    DealContext context() {
        return context;
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
