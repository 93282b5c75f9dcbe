package io.handback.engagement.figures.reach;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.usage.ActionLists;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Counts uses of items: one per rep, item, action and deal (without a deal: day), as an item's summary does.
@ApplicationScoped
public class UseCounts {

    private static final String COUNT = """
            select once.item_id, sum(case when deal_id is null then days else 1 end)::bigint as total,
                   sum(case when deal_id is null then recent_days else least(recent_days, 1) end)::bigint as recent
              from (select u.item_id, u.person_id, u.action, u.deal_id, count(distinct u.day) as days,
                           count(distinct u.day) filter (where u.day >= $2) as recent_days
                      from usage_day u
                     where u.tenant = $1 and u.action in %s %s
                     group by u.item_id, u.person_id, u.action, u.deal_id) once
              join person p on p.tenant = $1 and p.person_id = once.person_id and 'rep' = any (p.roles)
             group by once.item_id""";
    private static final String ALL = COUNT.formatted(ActionLists.USE, "");
    private static final String OF_ITEMS = COUNT.formatted(ActionLists.USE, "and u.item_id = any ($3::uuid[])");

    /// Of all items that were ever used.
    public Uni<Map<UUID, Uses>> all(TenantConnection db, Window window) {
        return db.execute(ALL, db.tenant().value(), window.from())
                .map(UseCounts::read);
    }

    /// Of some items.
    public Uni<Map<UUID, Uses>> of(TenantConnection db, Window window, Collection<UUID> items) {
        return db.execute(OF_ITEMS, db.tenant().value(), window.from(), items.toArray(UUID[]::new))
                .map(UseCounts::read);
    }

    private static Map<UUID, Uses> read(RowSet<Row> rows) {
        Map<UUID, Uses> counts = new HashMap<>();
        rows.forEach(row -> counts.put(row.getUUID("item_id"), new Uses(row.getLong("total"), row.getLong("recent"))));
        return counts;
    }
}
