package io.handback.engagement.figures.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Knows which day a tenant has; UTC's for one without settings.
@ApplicationScoped
public class TenantDays {

    private static final String ZONE = "select time_zone from tenant_settings where tenant = $1";

    private final Clock clock;

    TenantDays(Clock clock) {
        this.clock = clock;
    }

    /// The tenant's present day.
    public Uni<Today> today(TenantConnection db) {
        return db.execute(ZONE, db.tenant().value())
                .map(TenantDays::zone)
                .map(zone -> new Today(LocalDate.ofInstant(clock.instant(), zone), zone));
    }

    private static ZoneId zone(RowSet<Row> rows) {
        for (Row row : rows) {
            return ZoneId.of(row.getString("time_zone"));
        }
        return ZoneOffset.UTC;
    }
}
