package io.handback.feedback.deals;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.Rows;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Reads the copy of deals.
@ApplicationScoped
public class KnownDeals {

    private static final String BY_ID = "select deal_id, name from known_deal where tenant = $1 and deal_id = $2";
    private static final String BY_EXTERNAL_ID = """
            select deal_id, name from known_deal where tenant = $1 and source = $2 and external_id = $3 limit 1""";

    /// A deal this service has heard of.
    public record Deal(UUID dealId, String name) {}

    /// The deal of our id.
    public Uni<Optional<Deal>> find(TenantConnection db, UUID dealId) {
        return db.execute(BY_ID, db.tenant().value(), dealId)
                .map(rows -> deal(Rows.firstOrNull(rows)));
    }

    /// The deal a source system knows by its own id.
    public Uni<Optional<Deal>> find(TenantConnection db, String source, String externalId) {
        return db.execute(BY_EXTERNAL_ID, db.tenant().value(), source, externalId)
                .map(rows -> deal(Rows.firstOrNull(rows)));
    }

    private static Optional<Deal> deal(@Nullable Row row) {
        return row == null ? Optional.empty() : Optional.of(new Deal(row.getUUID("deal_id"), row.getString("name")));
    }
}
