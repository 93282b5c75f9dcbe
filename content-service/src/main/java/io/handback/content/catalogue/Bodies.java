package io.handback.content.catalogue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// The texts of versions; they stay in this service.
@ApplicationScoped
public class Bodies {

    private static final String PUT = """
            insert into version_body (tenant, item_id, version, body) values (:tenant, :item, :version, :body)
            on conflict (tenant, item_id, version) do update set body = excluded.body""";
    private static final String DROP = "delete from version_body where tenant = :tenant and item_id = :item and version = :version";
    private static final String FIND = "select body from version_body where tenant = :tenant and item_id = :item and version = :version";

    /// Keeps a version's text, or drops it when there is none (any more).
    public Uni<Void> write(TenantSession db, Version version, @Nullable String body) {
        return body == null ? drop(db, version) : put(db, version, body);
    }

    /// A version's text; null when it has a link instead.
    public Uni<@Nullable String> find(TenantSession db, Version version) {
        return db.hibernate().createNativeQuery(FIND, String.class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("item", version.itemId)
                .setParameter("version", version.version)
                .getResultList()
                .map(Bodies::first);
    }

    private static @Nullable String first(List<String> bodies) {
        return bodies.isEmpty() ? null : bodies.getFirst();
    }

    private static Uni<Void> put(TenantSession db, Version version, String body) {
        return db.hibernate().createNativeQuery(PUT)
                .setParameter("tenant", db.tenant().value())
                .setParameter("item", version.itemId)
                .setParameter("version", version.version)
                .setParameter("body", body)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> drop(TenantSession db, Version version) {
        return db.hibernate().createNativeQuery(DROP)
                .setParameter("tenant", db.tenant().value())
                .setParameter("item", version.itemId)
                .setParameter("version", version.version)
                .executeUpdate()
                .replaceWithVoid();
    }
}
