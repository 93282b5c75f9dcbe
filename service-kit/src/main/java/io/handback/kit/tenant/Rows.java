package io.handback.kit.tenant;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads what a query found.
public final class Rows {

    private Rows() {}

    /// The row of a query that finds one or none.
    public static @Nullable Row firstOrNull(RowSet<Row> rows) {
        for (Row row : rows) {
            return row;
        }
        return null;
    }
}
