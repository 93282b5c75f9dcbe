package io.handback.content.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.id.uuid.UuidVersion7Strategy;

import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// The store of items. Whatever is saved is published in the same transaction, one revision higher.
@ApplicationScoped
public class Items {

    private static final String VERSIONS = "from Version where tenant = :tenant and itemId = :item order by version";

    private final EventLog events;
    private final Clock clock;

    Items(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// A new id.
    public UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /// Makes this transaction the item's only writer; call it first.
    public Uni<Void> lock(TenantSession db, UUID itemId) {
        return db.lock(lockName(itemId));
    }

    /// The item with its versions.
    ///
    /// @throws io.handback.kit.web.problem.Refused 404 when the tenant has no such item
    public Uni<Item> require(TenantSession db, UUID itemId) {
        return db.hibernate().find(Item.class, new ItemKey(db.tenant().value(), itemId))
                .onItem().ifNull().failWith(() -> ItemRefusals.refused(new ItemRefusal.Unknown()))
                .call(item -> loadVersions(db, item));
    }

    /// Writes what changed and publishes the item's new state.
    public Uni<Item> save(TenantSession db, Item item) {
        return save(db, item, clock.instant());
    }

    /// The same for what happened at another time than now.
    public Uni<Item> save(TenantSession db, Item item, Instant at) {
        item.touch(at);
        return persistNew(db, item)
                .call(() -> db.hibernate().flush())
                .call(() -> events.append(db, ItemChanged.of(item)))
                .replaceWith(item);
    }

    static String lockName(UUID itemId) {
        return "item:" + itemId;
    }

    private static Uni<Void> persistNew(TenantSession db, Item item) {
        Object[] fresh = Stream.concat(Stream.of(item), item.versions.stream())
                .filter(entity -> !db.hibernate().contains(entity))
                .toArray();
        return db.hibernate().persistAll(fresh);
    }

    private static Uni<List<Version>> loadVersions(TenantSession db, Item item) {
        return db.hibernate().createQuery(VERSIONS, Version.class)
                .setParameter("tenant", item.tenant)
                .setParameter("item", item.itemId)
                .getResultList()
                .invoke(item.versions::addAll);
    }
}
