package io.handback.content.version;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.access.Access;
import io.handback.content.access.Sight;
import io.handback.content.catalogue.Bodies;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.ItemRefusal;
import io.handback.content.catalogue.ItemRefusals;
import io.handback.content.catalogue.Items;
import io.handback.content.catalogue.Version;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.paging.Page;
import io.smallrye.mutiny.Uni;

/// Shows versions; to reps only the published one.
@ApplicationScoped
class FindVersions {

    private final TenantTransactions transactions;
    private final Access access;
    private final Items items;
    private final Bodies bodies;

    FindVersions(TenantTransactions transactions, Access access, Items items, Bodies bodies) {
        this.transactions = transactions;
        this.access = access;
        this.items = items;
        this.bodies = bodies;
    }

    Uni<Page<VersionView>> all(Caller caller, UUID itemId) {
        return access.sightOf(caller)
                .chain(sight -> transactions.inTenant(caller.tenant(), db -> all(db, sight, itemId)));
    }

    Uni<VersionView> one(Caller caller, UUID itemId, int number) {
        return access.sightOf(caller)
                .chain(sight -> transactions.inTenant(caller.tenant(), db -> one(db, sight, itemId, number)));
    }

    private Uni<Page<VersionView>> all(TenantSession db, Sight sight, UUID itemId) {
        return items.require(db, itemId)
                .map(item -> visible(item, sight))
                .map(versions -> versions.stream().map(version -> VersionView.of(version, null, sight)).toList())
                .map(views -> new Page<>(views, null));
    }

    private Uni<VersionView> one(TenantSession db, Sight sight, UUID itemId, int number) {
        return items.require(db, itemId)
                .map(item -> requireVisible(item, sight, number))
                .chain(version -> bodies.find(db, version).map(body -> VersionView.of(version, body, sight)));
    }

    private static Version requireVisible(Item item, Sight sight, int number) {
        return visible(item, sight)
                .stream()
                .filter(version -> version.number() == number)
                .findAny()
                .orElseThrow(() -> ItemRefusals.refused(new ItemRefusal.Unknown()));
    }

    /// The versions somebody sees; of an item without any for reps, they must not learn that it exists.
    private static List<Version> visible(Item item, Sight sight) {
        return switch (sight) {
            case EVERYTHING -> item.versions();
            case PUBLISHED -> requirePublished(item).versions().stream().filter(Version::isPublished).toList();
        };
    }

    private static Item requirePublished(Item item) {
        if (!item.isPublished()) {
            throw ItemRefusals.refused(new ItemRefusal.Unknown());
        }
        return item;
    }
}
