package io.handback.engagement.suggestions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.bulk.ExternalKey;
import io.handback.engagement.figures.opinion.Sample;
import io.handback.engagement.usage.ActionLists;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads what speaks for items in a situation.
@ApplicationScoped
class Matches {

    private static final String DEAL = """
            select deal_id, stage, industry from deal where tenant = $1 and owner_id = $2 and source = $3 and external_id = $4""";
    private static final String TAGGED = """
            select item_id, tags @> $2::text::jsonb as stage, tags @> $3::text::jsonb as persona, tags @> $4::text::jsonb as industry
              from known_item where tenant = $1
               and (tags @> $2::text::jsonb or tags @> $3::text::jsonb or tags @> $4::text::jsonb)""";
    private static final String RATED_HERE = """
            select item_id, stars, count(*) as raters from counting_rating
             where tenant = $1 and item_id = any ($2::uuid[]) and of_current and stage = $3 group by item_id, stars""";
    private static final String POPULAR = """
            select item_id
              from (select u.item_id, date_trunc('week', u.day) as week
                      from usage_day u join person p on p.tenant = u.tenant and p.person_id = u.person_id and 'rep' = any (p.roles)
                     where u.tenant = $1 and u.item_id = any ($2::uuid[]) and u.day >= date_trunc('week', $3::date)::date - 77
                       and u.action in %s
                     group by u.item_id, week having count(distinct u.person_id) >= 3) weeks
             group by item_id having count(*) >= 8""".formatted(ActionLists.USE);
    private static final List<String> FACETS = List.of("stage", "persona", "industry");

    /// The situation, with what the caller's own deal of that key adds; another's deal and an unknown one add nothing.
    Uni<Situation> within(TenantConnection db, UUID owner, @Nullable ExternalKey deal, Situation situation) {
        return deal == null
                ? Uni.createFrom().item(situation)
                : db.execute(DEAL, db.tenant().value(), owner, deal.source(), deal.externalId()).map(rows -> add(rows, situation));
    }

    private static Situation add(RowSet<Row> rows, Situation situation) {
        for (Row row : rows) {
            return situation.within(row.getUUID("deal_id"), row.getString("stage"), row.getString("industry"));
        }
        return situation;
    }

    /// By item, the facets whose tags match; an item without a match is left out.
    Uni<Map<UUID, List<String>>> tagged(TenantConnection db, Situation situation) {
        return db.execute(TAGGED, db.tenant().value(), wanted("stage", situation.stage()), wanted("persona", situation.persona()),
                wanted("industry", situation.industry()))
                .map(Matches::facets);
    }

    private static @Nullable String wanted(String facet, @Nullable String tag) {
        return tag == null ? null : new JsonObject().put(facet, new JsonArray().add(tag)).encode();
    }

    private static Map<UUID, List<String>> facets(RowSet<Row> rows) {
        Map<UUID, List<String>> found = new HashMap<>();
        rows.forEach(row -> found.put(row.getUUID("item_id"),
                FACETS.stream().filter(facet -> Boolean.TRUE.equals(row.getBoolean(facet))).toList()));
        return found;
    }

    /// The ratings that count for the current versions of items, given in deals of a stage.
    Uni<Map<UUID, Sample>> ratedHere(TenantConnection db, Collection<UUID> items, @Nullable String stage) {
        return db.execute(RATED_HERE, db.tenant().value(), items.toArray(UUID[]::new), stage)
                .map(Matches::samples);
    }

    private static Map<UUID, Sample> samples(RowSet<Row> rows) {
        Map<UUID, int[]> counts = new HashMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.getUUID("item_id"), _ -> new int[5])[row.getInteger("stars") - 1] = row
                .getInteger("raters"));
        Map<UUID, Sample> samples = new HashMap<>();
        counts.forEach((item, stars) -> samples.put(item, Sample.of(stars)));
        return samples;
    }

    /// Those of the items that at least three reps used in at least eight of the last twelve weeks.
    Uni<Set<UUID>> popular(TenantConnection db, Collection<UUID> items, LocalDate today) {
        return db.execute(POPULAR, db.tenant().value(), items.toArray(UUID[]::new), today)
                .map(Matches::ids);
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID("item_id")));
        return ids;
    }
}
