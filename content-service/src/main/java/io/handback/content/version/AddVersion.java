package io.handback.content.version;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.content.access.Access;
import io.handback.content.catalogue.Bodies;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Items;
import io.handback.content.catalogue.Version;
import io.handback.content.catalogue.VersionContent;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.IdempotencyKeys;
import io.handback.kit.idempotency.Once;
import io.handback.kit.identity.Actor;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Begins a new version of an item, as a draft.
@ApplicationScoped
class AddVersion {

    /// What was sent, and to which item; both make up what a repeated request has to repeat.
    record Command(UUID itemId, VersionContent content) {}

    private final TenantTransactions transactions;
    private final Access access;
    private final IdempotencyKeys keys;
    private final Items items;
    private final Bodies bodies;
    private final Clock clock;

    AddVersion(TenantTransactions transactions, Access access, IdempotencyKeys keys, Items items, Bodies bodies, Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.keys = keys;
        this.items = items;
        this.bodies = bodies;
        this.clock = clock;
    }

    Uni<Once<VersionView>> handle(Caller caller, @Nullable IdempotencyKey key, Command command) {
        return access.requireEditor(caller)
                .chain(actor -> transactions.inTenant(actor.tenant(), db -> addOnce(db, actor, key, command)));
    }

    private Uni<Once<VersionView>> addOnce(TenantSession db, Actor actor, @Nullable IdempotencyKey key, Command command) {
        return items.lock(db, command.itemId())
                .chain(() -> keys.once(db, key, VersionView.class, () -> add(db, actor, command)));
    }

    private Uni<VersionView> add(TenantSession db, Actor actor, Command command) {
        return items.require(db, command.itemId())
                .chain(item -> saved(db, item, item.addVersion(command.content(), actor.personId(), clock.instant())))
                .call(version -> bodies.write(db, version, command.content().body()))
                .map(version -> VersionView.of(version, command.content().body()));
    }

    private Uni<Version> saved(TenantSession db, Item item, Version version) {
        return items.save(db, item)
                .replaceWith(version);
    }
}
