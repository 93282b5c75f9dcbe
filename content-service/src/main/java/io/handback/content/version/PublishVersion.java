package io.handback.content.version;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.access.Access;
import io.handback.content.catalogue.Item;
import io.handback.content.catalogue.ItemRefusal;
import io.handback.content.catalogue.ItemRefusals;
import io.handback.content.catalogue.Version;
import io.handback.kit.identity.Actor;
import io.handback.kit.security.Caller;
import io.handback.kit.security.Roles;
import io.smallrye.mutiny.Uni;

/// Publishes what was handed in: four eyes see each version, so nobody publishes the own one but an admin.
@ApplicationScoped
class PublishVersion {

    private final Access access;
    private final MoveVersion versions;
    private final Clock clock;

    PublishVersion(Access access, MoveVersion versions, Clock clock) {
        this.access = access;
        this.versions = versions;
        this.clock = clock;
    }

    Uni<VersionView> handle(Caller caller, UUID itemId, int number) {
        return access.requireApprover(caller)
                .chain(actor -> versions.move(actor.tenant(), itemId, item -> publish(item, number, actor)));
    }

    private Version publish(Item item, int number, Actor actor) {
        boolean own = item.version(number).author().equals(actor.personId());
        if (own && !actor.roles().contains(Roles.ADMIN)) {
            throw ItemRefusals.refused(new ItemRefusal.OwnVersion());
        }
        return item.publish(number, actor.personId(), clock.instant());
    }
}
