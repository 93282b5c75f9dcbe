package io.handback.feedback.rating;

import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.Changes;
import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// The stored ratings.
@ApplicationScoped
class Ratings {

    private static final String BY_KEY = """
            select rating_id, item_title, rater_roles, stars, reasons, text_id, signed, deal_id, stage, persona, industry, channel,
                   used_with_buyer, withdrawn, revision, occurred_at, received_at
              from rating where tenant = $1 and person_id = $2 and item_id = $3 and version = $4""";
    private static final String SAVE = """
            insert into rating (tenant, rating_id, person_id, item_id, version, item_title, rater_roles, stars, reasons, text_id, signed,
                                deal_id, stage, persona, industry, channel, used_with_buyer, withdrawn, revision, occurred_at, received_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            on conflict (tenant, rating_id) do update
               set item_title = excluded.item_title, rater_roles = excluded.rater_roles, stars = excluded.stars,
                   reasons = excluded.reasons, text_id = excluded.text_id, signed = excluded.signed, deal_id = excluded.deal_id,
                   stage = excluded.stage, persona = excluded.persona, industry = excluded.industry, channel = excluded.channel,
                   used_with_buyer = excluded.used_with_buyer, withdrawn = excluded.withdrawn, revision = excluded.revision,
                   occurred_at = excluded.occurred_at, received_at = excluded.received_at""";

    /// The rating of the key; one that was never given when there is none.
    Uni<Rating> findOrNew(TenantConnection db, RatingKey key) {
        return db.execute(BY_KEY, db.tenant().value(), key.personId(), key.itemId(), key.version())
                .map(rows -> orNew(db, key, Rows.firstOrNull(rows)));
    }

    /// Stores what was changed, or a new one.
    void save(Changes changes, Rating rating) {
        DealContext context = rating.context();
        changes.execute(SAVE, rating.tenant().value(), rating.ratingId(), rating.personId(), rating.itemId(), rating.version(),
                rating.itemTitle(), texts(rating.raterRoles()), rating.stars(), texts(rating.reasons()), rating.textId(), rating.signed(),
                context.dealId(), context.stage(), context.persona(), context.industry(), context.channel(), context.usedWithBuyer(),
                rating.isWithdrawn(), rating.revision(), rating.occurredAt().atOffset(ZoneOffset.UTC),
                rating.receivedAt().atOffset(ZoneOffset.UTC));
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Rating orNew(TenantConnection db, RatingKey key, @Nullable Row found) {
        return found == null ? new Rating(db.tenant(), key) : new Rating(db.tenant(), key, found);
    }
}
