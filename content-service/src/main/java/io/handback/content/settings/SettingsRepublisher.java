package io.handback.content.settings;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;

/// Publishes a tenant's settings again; there is one record of them, or none.
@ApplicationScoped
class SettingsRepublisher implements Republisher {

    private static final UUID ONLY_ONE = new UUID(0, 0);

    private final SettingsStore settings;

    SettingsRepublisher(SettingsStore settings) {
        this.settings = settings;
    }

    @Override
    public String kind() {
        return "settings";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return after != null
                ? Uni.createFrom().item(new Chunk(0, null))
                : settings.republish(db).map(count -> new Chunk(count, count == 0 ? null : ONLY_ONE));
    }
}
