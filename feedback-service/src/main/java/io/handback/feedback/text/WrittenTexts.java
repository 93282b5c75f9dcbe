package io.handback.feedback.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Keeps texts and publishes them; what is erased here is erased from the topic by a tombstone.
@ApplicationScoped
public class WrittenTexts {

    /// The kind of a comment on a rating.
    public static final String RATING_COMMENT = "rating-comment";
    /// The kind of marketing's answer to a rating.
    public static final String FEEDBACK_ANSWER = "feedback-answer";

    private static final String WRITE = """
            insert into written_text (tenant, text_id, kind, item_id, text, written_at)
            values (:tenant, :id, :kind, :item, :text, :at)""";
    private static final String READ = "select text from written_text where tenant = :tenant and text_id = :id";
    private static final String ERASE = "delete from written_text where tenant = :tenant and text_id = :id";
    private static final long WRITTEN = 1;
    private static final long ERASED = 2;

    private final EventLog events;

    WrittenTexts(EventLog events) {
        this.events = events;
    }

    /// A text to be kept.
    ///
    /// @param kind what it is: one of the kinds above
    /// @param itemId what it is about
    public record Draft(UUID textId, String kind, UUID itemId, String text) {

        /// A new text.
        public static Draft of(String kind, UUID itemId, String text) {
            return new Draft(UuidVersion7Strategy.INSTANCE.generateUuid(null), kind, itemId, text);
        }
    }

    /// Keeps and publishes a text.
    public Uni<Void> write(TenantSession db, Draft draft, Instant at) {
        return db.hibernate().createNativeQuery(WRITE)
                .setParameter("tenant", db.tenant().value())
                .setParameter("id", draft.textId())
                .setParameter("kind", draft.kind())
                .setParameter("item", draft.itemId())
                .setParameter("text", draft.text())
                .setParameter("at", at.atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .chain(() -> events.append(db, written(db, draft, at)));
    }

    /// The text; empty when it was erased.
    public Uni<Optional<String>> find(TenantSession db, UUID textId) {
        return db.hibernate().createNativeQuery(READ, String.class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("id", textId)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /// Erases a text everywhere.
    public Uni<Void> erase(TenantSession db, UUID textId) {
        return db.hibernate().createNativeQuery(ERASE)
                .setParameter("tenant", db.tenant().value())
                .setParameter("id", textId)
                .executeUpdate()
                .chain(() -> events.appendTombstone(db, TextWritten.TOPIC, TextWritten.TYPE, textId, ERASED));
    }

    private static TextWritten written(TenantSession db, Draft draft, Instant at) {
        return new TextWritten(db.tenant(), WRITTEN, at, draft.textId(), draft.kind(), draft.itemId(), draft.text());
    }
}
