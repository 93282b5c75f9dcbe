package io.handback.content.settings;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.EventLog;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// The store of settings. Whatever is saved is published in the same transaction.
@ApplicationScoped
class SettingsStore {

    static final String LOCK = "settings";

    private static final String FIND = "select * from tenant_settings where tenant = $1";

    private final EventLog events;

    SettingsStore(EventLog events) {
        this.events = events;
    }

    /// The settings that hold, or the defaults.
    Uni<TenantSettings> current(TenantSession db) {
        return db.hibernate().find(TenantSettings.class, db.tenant().value())
                .map(found -> orDefaults(found, db.tenant()));
    }

    /// Writes and publishes them.
    Uni<TenantSettings> save(TenantSession db, TenantSettings settings) {
        return db.hibernate().persist(settings)
                .call(() -> db.hibernate().flush())
                .call(() -> events.append(db, settings.event()))
                .replaceWith(settings);
    }

    /// Publishes again what is stored; how many that was.
    Uni<Integer> republish(TenantConnection db) {
        return db.lock(LOCK)
                .chain(() -> db.execute(FIND, db.tenant().value()))
                .map(rows -> rows.size() == 0 ? null : settings(rows.iterator().next()))
                .chain(settings -> append(db, settings));
    }

    private Uni<Integer> append(TenantConnection db, @Nullable TenantSettings settings) {
        return settings == null
                ? Uni.createFrom().item(0)
                : events.appendAll(db, List.of(settings.event())).replaceWith(1);
    }

    private static TenantSettings orDefaults(@Nullable TenantSettings found, TenantId tenant) {
        return found == null ? TenantSettings.defaults(tenant) : found;
    }

    private static TenantSettings settings(Row row) {
        TenantSettings settings = new TenantSettings();
        settings.tenant = row.getString("tenant");
        settings.timeZone = row.getString("time_zone");
        settings.currency = row.getString("currency");
        settings.workingDays = row.getArrayOfIntegers("working_days");
        settings.holidays = row.getArrayOfLocalDates("holidays");
        settings.signedByDefault = row.getBoolean("signed_by_default");
        settings.leadsSeeOwnTeamUsage = row.getBoolean("leads_see_own_team_usage");
        settings.changedAt = row.getOffsetDateTime("changed_at").toInstant();
        settings.revision = row.getLong("revision");
        return settings;
    }
}
