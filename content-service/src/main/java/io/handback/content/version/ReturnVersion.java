package io.handback.content.version;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.access.Access;
import io.handback.kit.security.Caller;
import io.smallrye.mutiny.Uni;

/// Sends what was handed in back to its author.
@ApplicationScoped
class ReturnVersion {

    private final Access access;
    private final MoveVersion versions;

    ReturnVersion(Access access, MoveVersion versions) {
        this.access = access;
        this.versions = versions;
    }

    Uni<VersionView> handle(Caller caller, UUID itemId, int number, String reason) {
        return access.requireApprover(caller)
                .chain(actor -> versions.move(actor.tenant(), itemId, item -> item.sendBack(number, reason)));
    }
}
