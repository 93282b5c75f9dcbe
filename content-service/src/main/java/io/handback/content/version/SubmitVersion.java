package io.handback.content.version;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.content.access.Access;
import io.handback.kit.security.Caller;
import io.smallrye.mutiny.Uni;

/// Hands a draft in for publication.
@ApplicationScoped
class SubmitVersion {

    private final Access access;
    private final MoveVersion versions;

    SubmitVersion(Access access, MoveVersion versions) {
        this.access = access;
        this.versions = versions;
    }

    Uni<VersionView> handle(Caller caller, UUID itemId, int number) {
        return access.requireEditor(caller)
                .chain(actor -> versions.move(actor.tenant(), itemId, item -> item.submit(number)));
    }
}
