package io.handback.feedback.deals;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantSession;
import io.smallrye.mutiny.Uni;

/// Reads the copy of deals.
@ApplicationScoped
public class KnownDeals {

    private static final String BY_ID = "select deal_id, name from known_deal where tenant = :tenant and deal_id = :deal";
    private static final String BY_EXTERNAL_ID = """
            select deal_id, name from known_deal where tenant = :tenant and source = :source and external_id = :externalId limit 1""";

    /// A deal this service has heard of.
    public record Deal(UUID dealId, String name) {}

    /// The deal of our id.
    public Uni<Optional<Deal>> find(TenantSession db, UUID dealId) {
        return db.hibernate().createNativeQuery(BY_ID, Object[].class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("deal", dealId)
                .getSingleResultOrNull()
                .map(KnownDeals::deal);
    }

    /// The deal a source system knows by its own id.
    public Uni<Optional<Deal>> find(TenantSession db, String source, String externalId) {
        return db.hibernate().createNativeQuery(BY_EXTERNAL_ID, Object[].class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("source", source)
                .setParameter("externalId", externalId)
                .getSingleResultOrNull()
                .map(KnownDeals::deal);
    }

    private static Optional<Deal> deal(Object @Nullable [] row) {
        return row == null ? Optional.empty() : Optional.of(new Deal((UUID) row[0], (String) row[1]));
    }
}
