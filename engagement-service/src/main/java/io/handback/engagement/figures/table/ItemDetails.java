package io.handback.engagement.figures.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.engagement.figures.Money;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads what is shown of an item but neither filters nor ranks it: tags, and what its published versions cost together.
@ApplicationScoped
public class ItemDetails {

    private static final String FIND = """
            select i.item_id, i.tags, sum(v.cost) as cost, min(v.currency) as currency, count(distinct v.currency) as currencies
              from known_item i
              left join known_version v on v.tenant = i.tenant and v.item_id = i.item_id and v.published_at is not null
             where i.tenant = $1 and i.item_id = any ($2::uuid[])
             group by i.tenant, i.item_id""";

    /// What is shown of one item.
    ///
    /// @param cost null when marketing said none, or in more than one currency
    public record Details(Map<String, List<String>> tags, @Nullable Money cost) {

        static final Details NONE = new Details(Map.of(), null);
    }

    /// The details of items.
    public Uni<Map<UUID, Details>> of(TenantConnection db, Collection<UUID> items) {
        return db.execute(FIND, db.tenant().value(), items.toArray(UUID[]::new))
                .map(ItemDetails::read);
    }

    private static Map<UUID, Details> read(RowSet<Row> rows) {
        Map<UUID, Details> found = new HashMap<>();
        rows.forEach(row -> found.put(row.getUUID("item_id"), new Details(tags(row.getJsonObject("tags")), cost(row))));
        return found;
    }

    private static @Nullable Money cost(Row row) {
        return row.getInteger("currencies") == 1 ? Money.of(row.getBigDecimal("cost"), row.getString("currency")) : null;
    }

    private static Map<String, List<String>> tags(JsonObject json) {
        Map<String, List<String>> tags = new TreeMap<>();
        json.fieldNames().forEach(facet -> tags.put(facet, json.getJsonArray(facet).stream().map(String::valueOf).toList()));
        return tags;
    }
}
