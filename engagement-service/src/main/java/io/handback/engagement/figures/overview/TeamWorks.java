package io.handback.engagement.figures.overview;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.reach.GroupSql;
import io.handback.engagement.figures.reach.Window;
import io.handback.engagement.usage.ActionLists;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Counts what the teams a person leads did.
@ApplicationScoped
class TeamWorks {

    private static final String COUNT = """
            with led as materialized (%1$s),
                 rep as materialized (%2$s and p.team_id in (select team_id from led)),
                 used as (
                     select 1 from usage_day u join rep p on p.person_id = u.person_id
                      where u.tenant = $1 and u.day between $2 and $3 and u.action in %3$s
                      group by u.item_id, u.person_id, u.action, u.deal_id, case when u.deal_id is null then u.day end),
                 rated as (
                     select r.person_id, r.stars from counting_rating r
                       join person p on p.tenant = r.tenant and p.person_id = r.person_id and p.team_id in (select team_id from led)
                      where r.tenant = $1 and r.occurred_at >= $5 and r.occurred_at < $6)
            select (select count(*) from led)::int as teams, (select count(*) from used) as uses, count(*) as ratings,
                   count(*) filter (where stars >= 4) as helpful, count(distinct person_id) as raters
              from rated""".formatted(GroupSql.LED_TEAMS, GroupSql.ACTIVE_REPS, ActionLists.USE);

    Uni<TeamWork> of(TenantConnection db, UUID lead, Window window) {
        return db.execute(COUNT, db.tenant().value(), window.from(), window.to(), lead, window.begins(), window.ends())
                .map(rows -> read(rows.iterator().next()));
    }

    private static TeamWork read(Row row) {
        return new TeamWork(row.getInteger("teams"), row.getLong("uses"), row.getLong("ratings"), row.getLong("helpful"),
                row.getLong("raters"));
    }
}
