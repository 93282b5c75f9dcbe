package io.handback.feedback.rating;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/// The situation a rating was given in; each part may be unsaid.
record DealContext(
        @Nullable UUID dealId,
        @Nullable String stage,
        @Nullable String persona,
        @Nullable String industry,
        @Nullable String channel,
        @Nullable Boolean usedWithBuyer) {

    static final DealContext UNSAID = new DealContext(null, null, null, null, null, null);

    static DealContext of(Row row) {
        return new DealContext(row.getUUID("deal_id"), row.getString("stage"), row.getString("persona"), row.getString("industry"),
                row.getString("channel"), row.getBoolean("used_with_buyer"));
    }
}
