package io.handback.engagement.figures.reach;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.usage.ActionLists;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads what one person did with the items offered: uses and ratings.
@ApplicationScoped
public class OwnWork {

    private static final String OF_PERSON = """
            select i.item_id, p.person_id is not null as fits, u.item_id is not null as ever_used, coalesce(u.recent, 0) as uses,
                   r.stars, coalesce(l.rated, false) as rated_lately
              from known_item i
              left join person p on p.tenant = i.tenant and p.person_id = $2 and %1$s
              left join (select item_id, count(distinct (action, deal_id, case when deal_id is null then day end))
                                         filter (where day between $3 and $4) as recent
                           from usage_day where tenant = $1 and person_id = $2 and action in %2$s group by item_id) u
                on u.item_id = i.item_id
              left join (select item_id, version, max(stars) as stars from rating
                          where tenant = $1 and person_id = $2 and not withdrawn group by item_id, version) r
                on r.item_id = i.item_id and r.version = i.current_version
              left join (select distinct item_id, true as rated from rating
                          where tenant = $1 and person_id = $2 and not withdrawn and occurred_at >= $5 and occurred_at < $6) l
                on l.item_id = i.item_id
             where i.tenant = $1 and i.state = 'active' and i.current_version is not null
               and (p.person_id is not null or u.item_id is not null or r.item_id is not null or l.item_id is not null)"""
            .formatted(GroupSql.FITS, ActionLists.USE);

    /// By item; an item that is not for the person and that it has nothing to do with is left out.
    public Uni<Map<UUID, Mine>> of(TenantConnection db, UUID person, Window window) {
        return db.execute(OF_PERSON, db.tenant().value(), person, window.from(), window.to(), window.begins(), window.ends())
                .map(OwnWork::read);
    }

    private static Map<UUID, Mine> read(RowSet<Row> rows) {
        Map<UUID, Mine> found = new HashMap<>();
        rows.forEach(row -> found.put(row.getUUID("item_id"), mine(row)));
        return found;
    }

    private static Mine mine(Row row) {
        Integer stars = row.getInteger("stars");
        return new Mine(row.getBoolean("fits"), row.getBoolean("ever_used"), row.getLong("uses"), stars != null,
                row.getBoolean("rated_lately"), stars == null ? 0 : stars);
    }
}
