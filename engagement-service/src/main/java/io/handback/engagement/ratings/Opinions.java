package io.handback.engagement.ratings;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Counts the ratings that count: the latest of each person for a version, given as a rep who neither owns the item nor wrote the version.
@ApplicationScoped
public class Opinions {

    private static final String DISTRIBUTION = """
            select stars, count(*) as raters from counting_rating where tenant = $1 and item_id = $2 and version = $3 group by stars""";

    /// How many raters gave 1, 2, 3, 4 and 5 stars.
    public Uni<int[]> distribution(TenantConnection db, UUID item, int version) {
        return db.execute(DISTRIBUTION, db.tenant().value(), item, version)
                .map(Opinions::byStars);
    }

    private static int[] byStars(RowSet<Row> rows) {
        int[] counts = new int[5];
        rows.forEach(row -> counts[row.getInteger("stars") - 1] = row.getInteger("raters"));
        return counts;
    }
}
