package io.handback.content.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.content.people.KnownPeople;
import io.handback.kit.identity.Actor;
import io.handback.kit.identity.Identity;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Finds the persons that lines name as owners.
@ApplicationScoped
class ImportOwners {

    private final KnownPeople people;

    ImportOwners(KnownPeople people) {
        this.people = people;
    }

    /// The owners of some lines, as far as they are known here.
    record Known(Map<Identity, UUID> byIdentity, Set<UUID> ids, UUID caller) {

        /// The person; null when nobody is known by that name.
        @Nullable
        UUID find(@Nullable ImportedOwner owner) {
            if (owner == null) {
                return caller;
            }
            Identity identity = owner.identity();
            UUID person = identity == null ? owner.personId() : byIdentity.get(identity);
            return identity != null || ids.contains(person) ? person : null;
        }
    }

    Uni<Known> find(TenantSession db, Actor actor, List<ParsedLine.Usable> lines) {
        List<ImportedOwner> owners = lines.stream()
                .map(usable -> usable.line().owner())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Identity> identities = owners.stream().map(ImportedOwner::identity).filter(Objects::nonNull).toList();
        List<UUID> ids = owners.stream().map(ImportedOwner::personId).filter(Objects::nonNull).toList();
        return people.find(db, identities)
                .chain(byIdentity -> people.existing(db, ids).map(existing -> new Known(byIdentity, existing, actor.personId())));
    }
}
