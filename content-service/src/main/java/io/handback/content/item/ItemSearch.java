package io.handback.content.item;

import java.util.HashMap;
import java.util.Map;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.Item;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.web.paging.PageLimit;

/// A query over items that grows by the conditions that are given.
class ItemSearch {

    private final StringBuilder sql = new StringBuilder("select * from content_item where ");
    private final Map<String, Object> parameters = new HashMap<>();

    ItemSearch(String condition, String parameter, Object value) {
        sql.append(condition);
        parameters.put(parameter, value);
    }

    /// Adds a fixed condition where it applies.
    void where(boolean applies, String condition) {
        if (applies) {
            sql.append(" and ").append(condition);
        }
    }

    /// Adds a condition for a value that was given.
    void where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
    }

    /// Sets a further parameter.
    void with(String parameter, Object value) {
        parameters.put(parameter, value);
    }

    /// The query, newest first.
    Mutiny.SelectionQuery<Item> query(TenantSession db, PageLimit limit) {
        sql.append(" order by created_at desc, item_id desc");
        Mutiny.SelectionQuery<Item> query = db.hibernate().createNativeQuery(sql.toString(), Item.class).setMaxResults(limit.rows());
        parameters.forEach(query::setParameter);
        return query;
    }
}
