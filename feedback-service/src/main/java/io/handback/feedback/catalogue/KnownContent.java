package io.handback.feedback.catalogue;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Reads the copy of the catalogue.
@ApplicationScoped
public class KnownContent {

    private static final String FIND = """
            select title, state, version_states ->> $3 as version_state from known_content where tenant = $1 and item_id = $2""";

    /// How a version stands.
    public Uni<VersionStanding> standing(TenantConnection db, UUID itemId, int version) {
        return db.execute(FIND, db.tenant().value(), itemId, String.valueOf(version))
                .map(rows -> standing(Rows.firstOrNull(rows)));
    }

    private static VersionStanding standing(@Nullable Row item) {
        String state = item == null ? null : item.getString("version_state");
        if (item == null || state == null) {
            return new VersionStanding.Unknown();
        }
        if ("retired".equals(item.getString("state"))) {
            return new VersionStanding.Retired();
        }
        return switch (state) {
            case "published", "superseded" -> new VersionStanding.Published(item.getString("title"));
            default -> new VersionStanding.Unpublished();
        };
    }
}
