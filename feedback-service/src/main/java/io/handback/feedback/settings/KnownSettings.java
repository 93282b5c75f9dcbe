package io.handback.feedback.settings;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Reads the copy of the settings; a tenant that never set any has the defaults.
@ApplicationScoped
public class KnownSettings {

    private static final String SIGNED = "select signed_by_default from known_settings where tenant = $1";

    /// Whether a rating is signed when its rater did not say; false unless the tenant decided otherwise.
    public Uni<Boolean> signedByDefault(TenantConnection db) {
        return db.execute(SIGNED, db.tenant().value())
                .map(rows -> orDefault(Rows.firstOrNull(rows)));
    }

    private static boolean orDefault(@Nullable Row settings) {
        return settings != null && settings.getBoolean("signed_by_default");
    }
}
