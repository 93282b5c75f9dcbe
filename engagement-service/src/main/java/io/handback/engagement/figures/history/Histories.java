package io.handback.engagement.figures.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.history.History.Edition;
import io.handback.engagement.figures.history.History.RatedWeek;
import io.handback.engagement.figures.history.History.Reason;
import io.handback.engagement.figures.history.History.UsedWeek;
import io.handback.engagement.figures.opinion.Estimate;
import io.handback.engagement.figures.opinion.Perception;
import io.handback.engagement.figures.opinion.Ratings;
import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.figures.opinion.Statistics;
import io.handback.engagement.usage.ActionLists;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads an item's history.
@ApplicationScoped
class Histories {

    private static final String RATINGS = """
            select date_trunc('week', occurred_at at time zone $4)::date as week, count(*) as n,
                   count(*) filter (where stars >= 4) as helpful, avg(stars)::float8 as mean
              from counting_rating where tenant = $1 and item_id = $2 and version = $3 and occurred_at is not null group by week""";
    private static final String REASONS = """
            select reason as code, count(*) as n
              from counting_rating r, unnest(r.reasons) reason
             where r.tenant = $1 and r.item_id = $2 and r.version = $3 group by reason order by n desc, code""";
    private static final String USAGE = """
            with used as (
                     select date_trunc('week', u.day)::date as week,
                            count(distinct (u.person_id, u.action, u.deal_id, case when u.deal_id is null then u.day end)) as uses
                       from usage_day u join person p on p.tenant = u.tenant and p.person_id = u.person_id and 'rep' = any (p.roles)
                      where u.tenant = $1 and u.item_id = $2 and u.day >= $3 and u.action in %s group by week),
                 happened as (
                     select date_trunc('week', day)::date as week,
                            coalesce(sum(events) filter (where action in %s), 0)::bigint as opened,
                            coalesce(sum(events) filter (where action in %s), 0)::bigint as buyer
                       from usage_day where tenant = $1 and item_id = $2 and day >= $3 group by week)
            select coalesce(u.week, h.week) as week, coalesce(u.uses, 0) as uses, coalesce(h.opened, 0) as opened,
                   coalesce(h.buyer, 0) as buyer
              from used u full join happened h on h.week = u.week""".formatted(ActionLists.USE, ActionLists.OPENED, ActionLists.BUYER);
    private static final String EDITIONS = """
            select v.version, v.published_at, v.state, v.estimate, v.reservations,
                   array(select count(r.stars)::int from generate_series(1, 5) star
                           left join counting_rating r on r.tenant = v.tenant and r.item_id = v.item_id and r.version = v.version
                                                      and r.stars = star
                          group by star order by star) as stars
              from known_version v
             where v.tenant = $1 and v.item_id = $2 and v.state in ('published', 'superseded') and v.published_at is not null
             order by v.version desc""";

    Uni<Map<LocalDate, RatedWeek>> ratings(TenantConnection db, UUID item, int version, ZoneId zone) {
        return db.execute(RATINGS, db.tenant().value(), item, version, zone.getId())
                .map(rows -> byWeek(rows, Histories::rated));
    }

    Uni<List<Reason>> reasons(TenantConnection db, UUID item, int version) {
        return db.execute(REASONS, db.tenant().value(), item, version)
                .map(rows -> list(rows, row -> new Reason(row.getString("code"), row.getInteger("n"))));
    }

    /// @param from a Monday
    Uni<Map<LocalDate, UsedWeek>> usage(TenantConnection db, UUID item, LocalDate from) {
        return db.execute(USAGE, db.tenant().value(), item, from)
                .map(rows -> byWeek(rows, Histories::used));
    }

    Uni<List<Edition>> editions(TenantConnection db, UUID item) {
        return db.execute(EDITIONS, db.tenant().value(), item)
                .map(rows -> list(rows, Histories::edition));
    }

    private static RatedWeek rated(Row row) {
        return new RatedWeek(row.getLocalDate("week"), row.getInteger("n"), row.getInteger("helpful"),
                Statistics.shown(row.getDouble("mean")));
    }

    private static UsedWeek used(Row row) {
        return new UsedWeek(row.getLocalDate("week"), row.getLong("uses"), row.getLong("opened"), row.getLong("buyer"));
    }

    private static Edition edition(Row row) {
        Sample sample = new Sample(Arrays.asList(row.getArrayOfIntegers("stars")));
        Integer estimate = row.getInteger("estimate");
        return new Edition(row.getInteger("version"), row.getOffsetDateTime("published_at").toInstant(), row.getString("state"),
                Ratings.brief(sample), Estimate.of(estimate, Arrays.asList(row.getArrayOfStrings("reservations"))),
                Perception.of(estimate, sample));
    }

    private static <T> Map<LocalDate, T> byWeek(RowSet<Row> rows, Function<Row, T> read) {
        Map<LocalDate, T> weeks = new HashMap<>();
        rows.forEach(row -> weeks.put(row.getLocalDate("week"), read.apply(row)));
        return weeks;
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
