package io.handback.content.item;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.content.access.Access;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Items;
import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.IdempotencyKeys;
import io.handback.kit.idempotency.Once;
import io.handback.kit.identity.Actor;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Makes an item, as yet without versions.
@ApplicationScoped
class CreateItem {

    private final TenantTransactions transactions;
    private final Access access;
    private final IdempotencyKeys keys;
    private final Owners owners;
    private final Items items;
    private final Clock clock;

    CreateItem(TenantTransactions transactions, Access access, IdempotencyKeys keys, Owners owners, Items items, Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.keys = keys;
        this.owners = owners;
        this.items = items;
        this.clock = clock;
    }

    Uni<Once<ItemView>> handle(Caller caller, @Nullable IdempotencyKey key, ItemRequest request) {
        return access.requireEditor(caller)
                .chain(actor -> transactions.inTenant(actor.tenant(), db -> createOnce(db, actor, key, request)));
    }

    private Uni<Once<ItemView>> createOnce(TenantSession db, Actor actor, @Nullable IdempotencyKey key, ItemRequest request) {
        return keys.once(db, key, ItemView.class, () -> create(db, actor, request));
    }

    private Uni<ItemView> create(TenantSession db, Actor actor, ItemRequest request) {
        return owners.requireOrElse(db, request.owner(), actor.personId())
                .map(owner -> create(actor, request, owner))
                .chain(item -> items.save(db, item))
                .map(ItemView::of);
    }

    private Item create(Actor actor, ItemRequest request, UUID owner) {
        return Item.create(actor.tenant(), items.newId(), request.description(owner), clock.instant());
    }
}
