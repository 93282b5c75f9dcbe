package io.handback.content.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/// One version of an item. Its text lies apart ([Bodies]), so that an item can be loaded whole without it.
@Entity
@Table(name = "content_version")
@IdClass(VersionKey.class)
public class Version {

    @Id
    String tenant;
    @Id
    UUID itemId;
    @Id
    int version;
    String state;
    String summary;
    @Nullable
    String link;
    boolean hasBody;
    @Nullable
    BigDecimal costAmount;
    @Nullable
    String costCurrency;
    UUID author;
    @Nullable
    Integer estimate;
    String[] reservations;
    @Nullable
    String returnedBecause;
    @Nullable
    Instant publishedAt;
    @Nullable
    UUID publishedBy;
    Instant createdAt;
    long revision;

    /// For the store.
    @SuppressWarnings("NullAway.Init")
    protected Version() {}

    static Version draft(Item item, int number, VersionContent content, UUID author, Instant at) {
        Version version = new Version();
        version.tenant = item.tenant;
        version.itemId = item.itemId;
        version.version = number;
        version.author = author;
        version.createdAt = at;
        version.become(new VersionLife.Draft(null));
        version.write(content);
        return version;
    }

    /// Where it stands in its life.
    public VersionLife life() {
        return switch (state) {
            case "draft" -> new VersionLife.Draft(returnedBecause);
            case "submitted" -> new VersionLife.Submitted();
            case "published" -> new VersionLife.Published(present(publishedBy), present(publishedAt));
            case "superseded" -> new VersionLife.Superseded(present(publishedBy), present(publishedAt));
            default -> throw new IllegalStateException("a version in the unknown state " + state);
        };
    }

    void change(VersionContent content) {
        require(VersionLife.Draft.class);
        write(content);
    }

    void submit() {
        VersionLife.Draft draft = require(VersionLife.Draft.class);
        requireEstimate();
        become(draft.submit());
    }

    void sendBack(String reason) {
        become(require(VersionLife.Submitted.class).sendBack(reason));
    }

    void publish(UUID by, Instant at) {
        VersionLife.Submitted submitted = require(VersionLife.Submitted.class);
        requireEstimate();
        become(submitted.publish(by, at));
    }

    void supersede() {
        become(require(VersionLife.Published.class).supersede());
    }

    /// Whether reps may use it now.
    public boolean isPublished() {
        return life() instanceof VersionLife.Published;
    }

    /// Its number within the item, from 1.
    public int number() {
        return version;
    }

    /// Counts its changes, for its ETag.
    public long revision() {
        return revision;
    }

    /// Whose work it is.
    public UUID author() {
        return author;
    }

    /// What it is, in a few sentences.
    public String summary() {
        return summary;
    }

    /// Where it lies; null when its text is kept here.
    public @Nullable String link() {
        return link;
    }

    /// Whether its text is kept here.
    public boolean hasBody() {
        return hasBody;
    }

    /// What it cost, where that was said.
    public @Nullable Cost cost() {
        return costAmount == null || costCurrency == null ? null : Cost.of(costAmount, costCurrency);
    }

    /// Marketing's estimate, where it was given. Reps never see it.
    public @Nullable Estimate estimate() {
        return estimate == null ? null : new Estimate(estimate, List.of(reservations));
    }

    /// When it was begun.
    public Instant createdAt() {
        return createdAt;
    }

    private void write(VersionContent content) {
        Cost cost = content.cost();
        Estimate guess = content.estimate();
        summary = content.summary();
        link = content.link();
        hasBody = content.body() != null;
        costAmount = cost == null ? null : new BigDecimal(cost.amount());
        costCurrency = cost == null ? null : cost.currency();
        estimate = guess == null ? null : guess.value();
        reservations = guess == null ? new String[0] : guess.reservations().toArray(String[]::new);
        revision++;
    }

    private void become(VersionLife life) {
        state = life.state();
        switch (life) {
            case VersionLife.Draft(String because) -> returnedBecause = because;
            case VersionLife.Submitted _ -> returnedBecause = null;
            case VersionLife.Published(UUID by, Instant at) -> {
                publishedBy = by;
                publishedAt = at;
            }
            case VersionLife.Superseded _ -> {
            }
        }
        revision++;
    }

    private <L extends VersionLife> L require(Class<L> wanted) {
        VersionLife life = life();
        if (!wanted.isInstance(life)) {
            throw ItemRefusals.refused(new ItemRefusal.WrongState(life.state(), life.possible()));
        }
        return wanted.cast(life);
    }

    private void requireEstimate() {
        if (estimate == null) {
            throw ItemRefusals.refused(new ItemRefusal.NoEstimate());
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a published version without time or person");
        }
        return value;
    }
}
