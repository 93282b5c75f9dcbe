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

/// Counts, for each item offered, its target group and who of it used the item in a window.
@ApplicationScoped
public class Adoptions {

    private static final String COUNT = """
            with rep as materialized (%1$s),
                 item as materialized (
                     select i.item_id, i.audience_teams, i.audience_regions, i.audience_roles from known_item i
                      where i.tenant = $1 and i.state = 'active' and i.current_version is not null %2$s),
                 audience as (
                     select i.audience_teams, i.audience_regions, i.audience_roles, count(p.person_id) as members
                       from (select distinct audience_teams, audience_regions, audience_roles from item) i left join rep p on %3$s
                      group by i.audience_teams, i.audience_regions, i.audience_roles),
                 used as (
                     select distinct i.item_id, i.person_id from usage_day i
                      where i.tenant = $1 and i.day between $2 and $3 and i.action in %4$s %2$s),
                 taken as (
                     select i.item_id, count(*) as users
                       from used u join rep p on p.person_id = u.person_id join item i on i.item_id = u.item_id and %3$s
                      group by i.item_id)
            select i.item_id, coalesce(t.users, 0) as users, a.members
              from item i
              join audience a on a.audience_teams = i.audience_teams and a.audience_regions = i.audience_regions
                             and a.audience_roles = i.audience_roles
              left join taken t on t.item_id = i.item_id""";
    private static final String ALL = sql(GroupSql.ACTIVE_REPS, "");
    private static final String OF_ITEMS = sql(GroupSql.ACTIVE_REPS, "and i.item_id = any ($4::uuid[])");
    private static final String BY_LED = sql(GroupSql.ACTIVE_REPS + " and p.team_id in (" + GroupSql.LED_TEAMS + ")", "");

    /// Of all items, by all reps.
    public Uni<Map<UUID, Adoption>> all(TenantConnection db, Window window) {
        return db.execute(ALL, db.tenant().value(), window.from(), window.to())
                .map(Adoptions::read);
    }

    /// Of some items, by all reps.
    public Uni<Map<UUID, Adoption>> of(TenantConnection db, Window window, Collection<UUID> items) {
        return db.execute(OF_ITEMS, db.tenant().value(), window.from(), window.to(), items.toArray(UUID[]::new))
                .map(Adoptions::read);
    }

    /// Of all items, by the reps of the teams a person leads.
    public Uni<Map<UUID, Adoption>> byLed(TenantConnection db, Window window, UUID lead) {
        return db.execute(BY_LED, db.tenant().value(), window.from(), window.to(), lead)
                .map(Adoptions::read);
    }

    private static String sql(String reps, String items) {
        return COUNT.formatted(reps, items, GroupSql.FITS, ActionLists.USE);
    }

    private static Map<UUID, Adoption> read(RowSet<Row> rows) {
        Map<UUID, Adoption> counts = new HashMap<>();
        rows.forEach(row -> counts.put(row.getUUID("item_id"), new Adoption(row.getInteger("users"), row.getInteger("members"))));
        return counts;
    }
}
