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
    private record Input(UUID itemId, VersionContent content) {}

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

    Uni<Once<VersionView>> handle(Caller caller, @Nullable String key, UUID itemId, VersionContent content) {
        var input = new Input(itemId, content);
        IdempotencyKey once = keys.of(key, caller, "add-version", input);
        return access.requireEditor(caller)
                .chain(actor -> transactions.inTenant(actor.tenant(), db -> addOnce(db, actor, once, input)));
    }

    private Uni<Once<VersionView>> addOnce(TenantSession db, Actor actor, @Nullable IdempotencyKey once, Input input) {
        return items.lock(db, input.itemId())
                .chain(() -> keys.once(db, once, VersionView.class, () -> add(db, actor, input)));
    }

    private Uni<VersionView> add(TenantSession db, Actor actor, Input input) {
        return items.require(db, input.itemId())
                .chain(item -> saved(db, item, item.addVersion(input.content(), actor.personId(), clock.instant())))
                .call(version -> bodies.write(db, version, input.content().body()))
                .map(version -> VersionView.of(version, input.content().body()));
    }

    private Uni<Version> saved(TenantSession db, Item item, Version version) {
        return items.save(db, item)
                .replaceWith(version);
    }
}
