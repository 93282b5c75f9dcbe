package io.handback.content.item;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.ItemRefusal;
import io.handback.content.catalogue.ItemRefusals;
import io.handback.content.people.KnownPeople;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Decides whose an item is.
@ApplicationScoped
class Owners {

    private final KnownPeople people;

    Owners(KnownPeople people) {
        this.people = people;
    }

    /// The person named, who must be known, or the one to fall back to.
    Uni<UUID> requireOrElse(TenantSession db, @Nullable UUID named, UUID otherwise) {
        return named == null || named.equals(otherwise)
                ? Uni.createFrom().item(otherwise)
                : people.exists(db, named).map(known -> requireKnown(named, known));
    }

    private static UUID requireKnown(UUID named, boolean known) {
        if (!known) {
            throw ItemRefusals.refused(new ItemRefusal.UnknownOwner());
        }
        return named;
    }
}
