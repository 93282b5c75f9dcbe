package io.handback.engagement.figures.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Counts the items offered by kind and by tag.
@ApplicationScoped
class FacetsReader {

    private static final String COUNT = """
            with offered as (
                select i.kind, i.tags from known_item i
                  join known_version v on v.tenant = i.tenant and v.item_id = i.item_id and v.version = i.current_version
                 where i.tenant = $1 and i.state = 'active' and v.state = 'published')
            select facet, value, count(*) as items
              from (select 'kind' as facet, kind as value from offered
                    union all
                    select t.key, v.value from offered o, jsonb_each(o.tags) t, jsonb_array_elements_text(t.value) v) one
             group by facet, value order by items desc, value""";
    private static final List<String> FACETS = List.of("kind", "persona", "stage", "industry", "product", "region", "language", "campaign");

    /// A value of a facet and how many items have it.
    record Count(String value, long items) {}

    Uni<Map<String, List<Count>>> count(TenantConnection db) {
        return db.execute(COUNT, db.tenant().value())
                .map(FacetsReader::read);
    }

    private static Map<String, List<Count>> read(RowSet<Row> rows) {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        FACETS.forEach(facet -> facets.put(facet, new ArrayList<>()));
        rows.forEach(row -> facets.getOrDefault(row.getString("facet"), new ArrayList<>())
                .add(new Count(row.getString("value"), row.getLong("items"))));
        return facets;
    }
}
