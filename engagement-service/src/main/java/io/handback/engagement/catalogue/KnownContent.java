package io.handback.engagement.catalogue;

import java.util.Arrays;
import java.util.Iterator;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// The items and versions this service knows.
@ApplicationScoped
public class KnownContent {

    private static final String FIND = """
            select i.item_id, i.title, i.state, i.current_version, i.owner, v.version, v.state as version_state, v.author, v.estimate,
                   v.reservations
              from known_item i left join known_version v
                on v.tenant = i.tenant and v.item_id = i.item_id and v.version = coalesce($3, i.current_version)
             where i.tenant = $1 and i.item_id = $2""";
    private static final String EXISTS = "select 1 from known_item where tenant = $1 and item_id = $2";

    /// The wanted version, or the current one.
    ///
    /// @throws Refused 404 when the item or the version is unknown, 409 when the version is not published
    public Uni<KnownVersion> requirePublished(TenantConnection db, UUID item, @Nullable Integer version) {
        return db.execute(FIND, db.tenant().value(), item, version)
                .map(rows -> published(rows, version != null));
    }

    /// Lets pass when the item is known.
    ///
    /// @throws Refused 404 when it is not
    public Uni<Void> requireKnown(TenantConnection db, UUID item) {
        return db.execute(EXISTS, db.tenant().value(), item)
                .invoke(rows -> requireRow(rows.iterator()))
                .replaceWithVoid();
    }

    private static Row requireRow(Iterator<Row> rows) {
        if (!rows.hasNext()) {
            throw Refused.notFound();
        }
        return rows.next();
    }

    private static KnownVersion published(RowSet<Row> rows, boolean asked) {
        Row row = requireRow(rows.iterator());
        if (asked && row.getInteger("version") == null) {
            throw Refused.notFound();
        }
        String state = row.getString("version_state");
        if (!"published".equals(state) && !"superseded".equals(state)) {
            throw Refused.conflict("not-published", "This version is not published: figures begin with its publication.");
        }
        return new KnownVersion(row.getUUID("item_id"), row.getString("title"), row.getString("state"), row.getInteger("current_version"),
                row.getInteger("version"), row.getUUID("owner"), row.getUUID("author"), row.getInteger("estimate"),
                Arrays.asList(row.getArrayOfStrings("reservations")));
    }
}
