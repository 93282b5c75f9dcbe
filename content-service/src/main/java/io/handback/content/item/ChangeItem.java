package io.handback.content.item;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.content.access.Access;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.Items;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.ETags;
import io.smallrye.mutiny.Uni;

/// Says something else of an item, provided it is still what the client read. Without an owner the owner stays.
@ApplicationScoped
class ChangeItem {

    private final TenantTransactions transactions;
    private final Access access;
    private final Owners owners;
    private final Items items;

    ChangeItem(TenantTransactions transactions, Access access, Owners owners, Items items) {
        this.transactions = transactions;
        this.access = access;
        this.owners = owners;
        this.items = items;
    }

    Uni<ItemView> handle(Caller caller, UUID itemId, @Nullable String ifMatch, ItemRequest request) {
        return access.requireEditor(caller)
                .chain(actor -> transactions.inTenant(actor.tenant(), db -> change(db, itemId, ifMatch, request)));
    }

    private Uni<ItemView> change(TenantSession db, UUID itemId, @Nullable String ifMatch, ItemRequest request) {
        return items.lock(db, itemId)
                .chain(() -> items.require(db, itemId))
                .invoke(item -> ETags.requireMatch(ifMatch, item.revision()))
                .chain(item -> describe(db, item, request))
                .map(ItemView::of);
    }

    private Uni<Item> describe(TenantSession db, Item item, ItemRequest request) {
        return owners.requireOrElse(db, request.owner(), item.description().owner())
                .invoke(owner -> item.describe(request.description(owner)))
                .chain(() -> items.save(db, item));
    }
}
