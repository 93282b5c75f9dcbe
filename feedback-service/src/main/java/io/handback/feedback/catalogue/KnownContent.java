package io.handback.feedback.catalogue;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Reads the copy of the catalogue.
@ApplicationScoped
public class KnownContent {

    private static final String FIND = """
            select title, state, version_states ->> :version from known_content where tenant = :tenant and item_id = :item""";

    /// How a version stands.
    public Uni<VersionStanding> standing(TenantSession db, UUID itemId, int version) {
        return db.hibernate().createNativeQuery(FIND, Object[].class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("item", itemId)
                .setParameter("version", String.valueOf(version))
                .getSingleResultOrNull()
                .map(KnownContent::standing);
    }

    private static VersionStanding standing(@Nullable Object @Nullable [] item) {
        if (item == null || item[2] == null) {
            return new VersionStanding.Unknown();
        }
        if ("retired".equals(item[1])) {
            return new VersionStanding.Retired();
        }
        return switch (String.valueOf(item[2])) {
            case "published", "superseded" -> new VersionStanding.Published(String.valueOf(item[0]));
            default -> new VersionStanding.Unpublished();
        };
    }
}
