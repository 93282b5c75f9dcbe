package io.handback.content.version;

import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.catalogue.Bodies;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Items;
import io.handback.content.catalogue.Version;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// What every step in a version's life has in common: lock the item, take the step, save.
@ApplicationScoped
class MoveVersion {

    private final TenantTransactions transactions;
    private final Items items;
    private final Bodies bodies;

    MoveVersion(TenantTransactions transactions, Items items, Bodies bodies) {
        this.transactions = transactions;
        this.items = items;
        this.bodies = bodies;
    }

    /// Takes one step in one transaction and shows the version after it.
    Uni<VersionView> move(TenantId tenant, UUID itemId, Function<Item, Version> step) {
        return transactions.inTenant(tenant, db -> move(db, itemId, step));
    }

    private Uni<VersionView> move(TenantSession db, UUID itemId, Function<Item, Version> step) {
        return items.lock(db, itemId)
                .chain(() -> items.require(db, itemId))
                .chain(item -> saved(db, item, step.apply(item)))
                .chain(version -> shown(db, version));
    }

    private Uni<Version> saved(TenantSession db, Item item, Version version) {
        return items.save(db, item)
                .replaceWith(version);
    }

    private Uni<VersionView> shown(TenantSession db, Version version) {
        return bodies.find(db, version)
                .map(body -> VersionView.of(version, body));
    }
}
