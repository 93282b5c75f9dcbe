package io.handback.feedback.answer;

import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.Changes;
import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// The stored answers.
@ApplicationScoped
class Answers {

    private static final String OF_RATING = """
            select state, text_id, answered_by, revision, answered_at from answer where tenant = $1 and rating_id = $2""";
    private static final String SAVE = """
            insert into answer (tenant, rating_id, state, text_id, answered_by, revision, answered_at) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (tenant, rating_id) do update
               set state = excluded.state, text_id = excluded.text_id, answered_by = excluded.answered_by, revision = excluded.revision,
                   answered_at = excluded.answered_at""";

    /// The answer to a rating; one that was never given when there is none.
    Uni<Answer> findOrNew(TenantConnection db, UUID ratingId) {
        return db.execute(OF_RATING, db.tenant().value(), ratingId)
                .map(rows -> orNew(db, ratingId, Rows.firstOrNull(rows)));
    }

    /// Stores what was changed, or a new one.
    void save(Changes changes, Answer answer) {
        changes.execute(SAVE, answer.tenant().value(), answer.ratingId(), answer.state(), answer.textId(), answer.answeredBy(),
                answer.revision(), answer.answeredAt().atOffset(ZoneOffset.UTC));
    }

    private static Answer orNew(TenantConnection db, UUID ratingId, @Nullable Row found) {
        return found == null ? new Answer(db.tenant(), ratingId) : new Answer(db.tenant(), ratingId, found);
    }
}
