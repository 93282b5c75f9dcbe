package io.handback.content.version;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.content.access.Access;
import io.handback.content.catalogue.Bodies;
import io.handback.content.catalogue.Items;
import io.handback.content.catalogue.Version;
import io.handback.content.catalogue.VersionContent;
import io.handback.kit.security.Caller;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.ETags;
import io.smallrye.mutiny.Uni;

/// Changes a draft, provided it is still what the client read.
@ApplicationScoped
class ChangeVersion {

    /// The draft to change, the ETag the client read, and what it is to hold.
    record Command(UUID itemId, int number, @Nullable String ifMatch, VersionContent content) {}

    private final TenantTransactions transactions;
    private final Access access;
    private final Items items;
    private final Bodies bodies;

    ChangeVersion(TenantTransactions transactions, Access access, Items items, Bodies bodies) {
        this.transactions = transactions;
        this.access = access;
        this.items = items;
        this.bodies = bodies;
    }

    Uni<VersionView> handle(Caller caller, Command command) {
        return access.requireEditor(caller)
                .chain(actor -> transactions.inTenant(actor.tenant(), db -> change(db, command)));
    }

    private Uni<VersionView> change(TenantSession db, Command command) {
        return items.lock(db, command.itemId())
                .chain(() -> items.require(db, command.itemId()))
                .invoke(item -> ETags.requireMatch(command.ifMatch(), item.version(command.number()).revision()))
                .invoke(item -> item.changeVersion(command.number(), command.content()))
                .chain(item -> items.save(db, item))
                .chain(item -> writeBody(db, item.version(command.number()), command.content().body()));
    }

    private Uni<VersionView> writeBody(TenantSession db, Version version, @Nullable String body) {
        return bodies.write(db, version, body)
                .replaceWith(() -> VersionView.of(version, body));
    }
}
