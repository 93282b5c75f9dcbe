package io.handback.engagement.figures.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.engagement.figures.opinion.Sample;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads the items offered, each with the ratings that count for its current version.
@ApplicationScoped
class Offers {

    private static final String FIND = """
            select i.item_id, i.title, i.kind, i.owner, v.version, v.published_at, f.first_at, v.estimate, v.reservations,
                   coalesce(o.s1, 0) as s1, coalesce(o.s2, 0) as s2, coalesce(o.s3, 0) as s3, coalesce(o.s4, 0) as s4,
                   coalesce(o.s5, 0) as s5
              from known_item i
              join known_version v on v.tenant = i.tenant and v.item_id = i.item_id and v.version = i.current_version
              join (select item_id, min(published_at) as first_at from known_version where tenant = $1 group by item_id) f
                on f.item_id = i.item_id
              left join (select item_id, count(*) filter (where stars = 1) as s1, count(*) filter (where stars = 2) as s2,
                                count(*) filter (where stars = 3) as s3, count(*) filter (where stars = 4) as s4,
                                count(*) filter (where stars = 5) as s5
                           from counting_rating where tenant = $1 and of_current group by item_id) o
                on o.item_id = i.item_id
             where i.tenant = $1 and i.state = 'active' and v.state = 'published' and v.published_at is not null""";
    /// On its own: what a filter lets pass cannot be guessed, and a wrong guess spoils the plan of the rest.
    private static final String FILTER = """
            select i.item_id from known_item i
             where i.tenant = $1 and ($2::text is null or strpos(lower(i.title), lower($2::text)) > 0)
               and i.kind = all ($3::text[]) and i.tags @> $4::text::jsonb""";

    Uni<List<Offer>> find(TenantConnection db, ItemFilter filter) {
        return db.execute(FIND, db.tenant().value())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(Offers::offer).toList())
                .chain(offers -> filter.isAll() ? Uni.createFrom().item(offers) : keep(db, offers, filter));
    }

    private static Uni<List<Offer>> keep(TenantConnection db, List<Offer> offers, ItemFilter filter) {
        return db.execute(FILTER, db.tenant().value(), filter.title(), filter.kinds().toArray(String[]::new), filter.tagsAsJson())
                .map(Offers::ids)
                .map(ids -> offers.stream().filter(offer -> ids.contains(offer.itemId())).toList());
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID("item_id")));
        return ids;
    }

    private static Offer offer(Row row) {
        return new Offer(row.getUUID("item_id"), row.getString("title"), row.getString("kind"), row.getUUID("owner"),
                row.getInteger("version"), row.getOffsetDateTime("published_at").toInstant(), row.getOffsetDateTime("first_at").toInstant(),
                row.getInteger("estimate"), Arrays.asList(row.getArrayOfStrings("reservations")), sample(row));
    }

    private static Sample sample(Row row) {
        return Sample.of(new int[]{row.getInteger("s1"), row.getInteger("s2"), row.getInteger("s3"), row.getInteger("s4"),
                row.getInteger("s5")});
    }
}
