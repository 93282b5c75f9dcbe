package io.handback.engagement.figures.participation;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.reach.GroupSql;
import io.handback.engagement.figures.reach.Window;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Counts active reps and those of them who gave a rating, by team.
@ApplicationScoped
public class Participations {

    private static final String COUNT = """
            with rep as materialized (%s),
                 rater as (select distinct person_id from rating
                            where tenant = $1 and not withdrawn and occurred_at >= %s and occurred_at < %s)
            select p.team_id, t.name, count(*) as active_reps, count(r.person_id) as participants
              from rep p
              left join rater r on r.person_id = p.person_id
              left join team t on t.tenant = $1 and t.team_id = p.team_id
             group by p.team_id, t.name order by t.name, p.team_id""";
    private static final String ALL = COUNT.formatted(GroupSql.ACTIVE_REPS, "$4", "$5");
    private static final String OF_LED = COUNT.formatted(GroupSql.ACTIVE_REPS + " and p.team_id in (" + GroupSql.LED_TEAMS + ")", "$5",
            "$6");

    /// Of all teams and of those in none.
    public Uni<List<TeamCount>> all(TenantConnection db, Window window) {
        return db.execute(ALL, db.tenant().value(), window.from(), window.to(), window.begins(), window.ends())
                .map(Participations::read);
    }

    /// Of the teams a person leads.
    public Uni<List<TeamCount>> ofLed(TenantConnection db, Window window, UUID lead) {
        return db.execute(OF_LED, db.tenant().value(), window.from(), window.to(), lead, window.begins(), window.ends())
                .map(Participations::read);
    }

    private static List<TeamCount> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new TeamCount(row.getUUID("team_id"), row.getString("name"), row.getInteger("active_reps"),
                        row.getInteger("participants")))
                .toList();
    }
}
