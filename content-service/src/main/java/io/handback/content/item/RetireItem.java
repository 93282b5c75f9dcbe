package io.handback.content.item;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.access.Access;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Items;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.smallrye.mutiny.Uni;

/// Takes an item out of use for good; its history stays.
@ApplicationScoped
class RetireItem {

    private final TenantTransactions transactions;
    private final Access access;
    private final Items items;

    RetireItem(TenantTransactions transactions, Access access, Items items) {
        this.transactions = transactions;
        this.access = access;
        this.items = items;
    }

    Uni<ItemView> handle(Caller caller, UUID itemId) {
        return access.requireEditor(caller)
                .chain(actor -> transactions.inTenant(actor.tenant(), db -> retire(db, itemId)));
    }

    private Uni<ItemView> retire(TenantSession db, UUID itemId) {
        return items.lock(db, itemId)
                .chain(() -> items.require(db, itemId))
                .invoke(Item::retire)
                .chain(item -> items.save(db, item))
                .map(ItemView::of);
    }
}
