package io.handback.feedback.settings;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Reads the copy of the settings; a tenant that never set any has the defaults.
@ApplicationScoped
public class KnownSettings {

    private static final String SIGNED = "select signed_by_default from known_settings where tenant = :tenant";

    /// Whether a rating is signed when its rater did not say; false unless the tenant decided otherwise.
    public Uni<Boolean> signedByDefault(TenantSession db) {
        return db.hibernate().createNativeQuery(SIGNED, Boolean.class)
                .setParameter("tenant", db.tenant().value())
                .getSingleResultOrNull()
                .map(KnownSettings::orDefault);
    }

    private static boolean orDefault(@Nullable Boolean signed) {
        return signed != null && signed;
    }
}
