package io.handback.feedback.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.handback.kit.log.Changes;
import io.handback.kit.log.Tombstone;
import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;

/// Keeps texts and publishes them; what is erased here is erased from the topic by a tombstone.
@ApplicationScoped
public class WrittenTexts {

    /// The kind of a comment on a rating.
    public static final String RATING_COMMENT = "rating-comment";
    /// The kind of marketing's answer to a rating.
    public static final String FEEDBACK_ANSWER = "feedback-answer";

    private static final String WRITE = """
            insert into written_text (tenant, text_id, kind, item_id, text, written_at) values ($1, $2, $3, $4, $5, $6)""";
    private static final String READ = "select text from written_text where tenant = $1 and text_id = $2";
    private static final String ERASE = "delete from written_text where tenant = $1 and text_id = $2";
    private static final long WRITTEN = 1;
    private static final long ERASED = 2;

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
    public void write(Changes changes, TenantId tenant, Draft draft, Instant at) {
        changes.execute(WRITE, tenant.value(), draft.textId(), draft.kind(), draft.itemId(), draft.text(), at.atOffset(ZoneOffset.UTC))
                .tell(new TextWritten(tenant, WRITTEN, at, draft.textId(), draft.kind(), draft.itemId(), draft.text()));
    }

    /// The text; empty when it was erased.
    public Uni<Optional<String>> find(TenantConnection db, UUID textId) {
        return db.execute(READ, db.tenant().value(), textId)
                .map(rows -> Optional.ofNullable(Rows.firstOrNull(rows)).map(row -> row.getString("text")));
    }

    /// Erases a text everywhere.
    public void erase(Changes changes, TenantId tenant, UUID textId, Instant at) {
        changes.execute(ERASE, tenant.value(), textId)
                .tell(new Tombstone(TextWritten.TOPIC, TextWritten.TYPE, textId, ERASED, at));
    }
}
