package io.handback.content.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.handback.content.access.Access;
import io.handback.content.access.Sight;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.ItemRefusal;
import io.handback.content.catalogue.ItemRefusals;
import io.handback.content.catalogue.Items;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Cursors;
import io.handback.kit.web.paging.Page;
import io.handback.kit.web.paging.PageLimit;
import io.smallrye.mutiny.Uni;

/// Shows items, newest first; to reps only those with a published version.
@ApplicationScoped
class FindItems {

    private static final String IN_WORK = "(tenant, item_id) in (select tenant, item_id from content_version where state = :versionState)";

    private final TenantTransactions transactions;
    private final Access access;
    private final Items items;
    private final Cursors cursors;

    FindItems(TenantTransactions transactions, Access access, Items items, Cursors cursors) {
        this.transactions = transactions;
        this.access = access;
        this.items = items;
        this.cursors = cursors;
    }

    Uni<ItemView> one(Caller caller, UUID itemId) {
        return access.sightOf(caller)
                .chain(sight -> transactions.inTenant(caller.tenant(), db -> one(db, sight, itemId)));
    }

    Uni<Page<ItemView>> page(Caller caller, ItemFilter filter, PageLimit limit, @Nullable String cursor) {
        List<String> after = cursors.decode(caller.tenant(), filter.fingerprint(), cursor);
        return access.sightOf(caller)
                .chain(sight -> transactions.inTenant(caller.tenant(), db -> query(db, sight, filter, after, limit).getResultList()))
                .map(found -> Page.cut(found, limit, item -> position(caller, filter, item)))
                .map(page -> page.map(ItemView::of));
    }

    private Uni<ItemView> one(TenantSession db, Sight sight, UUID itemId) {
        return items.require(db, itemId)
                .invoke(item -> requireVisible(sight, item))
                .map(ItemView::of);
    }

    private static void requireVisible(Sight sight, Item item) {
        if (sight == Sight.PUBLISHED && !item.isPublished()) {
            throw ItemRefusals.refused(new ItemRefusal.Unknown());
        }
    }

    private String position(Caller caller, ItemFilter filter, Item item) {
        return cursors.encode(caller.tenant(), filter.fingerprint(), List.of(item.createdAt().toString(), item.id().toString()));
    }

    private static Mutiny.SelectionQuery<Item> query(TenantSession db, Sight sight, ItemFilter filter, List<String> after,
            PageLimit limit) {
        var search = new ItemSearch("tenant = :tenant", "tenant", db.tenant().value());
        search.where(sight == Sight.PUBLISHED, "state = 'active' and current_version is not null");
        search.where("state = :state", "state", filter.state);
        // whether something is in work is not for those who see published material only
        search.where(sight == Sight.PUBLISHED && filter.versionState != null, "false");
        search.where(IN_WORK, "versionState", filter.versionState);
        search.where("kind = :kind", "kind", filter.kind);
        search.where("owner = :owner", "owner", filter.owner);
        search.where("position(lower(:title) in lower(title)) > 0", "title", filter.title);
        search.where("tags @> cast(:tags as text[])", "tags", filter.tags.isEmpty() ? null : filter.tags.toArray(String[]::new));
        if (!after.isEmpty()) {
            search.where("(created_at, item_id) < (:createdAt, :itemId)", "createdAt", Instant.parse(after.getFirst()));
            search.with("itemId", UUID.fromString(after.getLast()));
        }
        return search.query(db, limit);
    }
}
