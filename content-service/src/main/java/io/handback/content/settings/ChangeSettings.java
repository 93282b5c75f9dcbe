package io.handback.content.settings;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.tenant.TenantTransactions;
import io.handback.kit.web.ETags;
import io.smallrye.mutiny.Uni;

/// Replaces a tenant's settings, provided they are still what the client read.
@ApplicationScoped
class ChangeSettings {

    private final TenantTransactions transactions;
    private final SettingsStore store;
    private final Clock clock;

    ChangeSettings(TenantTransactions transactions, SettingsStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    Uni<SettingsView> handle(TenantId tenant, @Nullable String ifMatch, SettingsRequest request) {
        return transactions.inTenant(tenant, db -> change(db, ifMatch, request));
    }

    private Uni<SettingsView> change(TenantSession db, @Nullable String ifMatch, SettingsRequest request) {
        return db.lock(SettingsStore.LOCK)
                .chain(() -> store.current(db))
                .invoke(settings -> ETags.requireMatch(ifMatch, settings.revision))
                .invoke(settings -> settings.change(request, clock.instant()))
                .chain(settings -> store.save(db, settings))
                .map(TenantSettings::view);
    }
}
