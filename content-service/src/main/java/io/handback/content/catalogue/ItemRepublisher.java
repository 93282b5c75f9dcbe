package io.handback.content.catalogue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.EventLog;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Publishes items again as they are. Each is locked first: an older state must not follow a newer one onto the topic.
@ApplicationScoped
class ItemRepublisher implements Republisher {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String IDS = "select item_id from content_item where tenant = $1 and item_id > $2 order by item_id limit $3";
    private static final String ITEMS = "select * from content_item where tenant = $1 and item_id = any($2) order by item_id";
    private static final String VERSIONS = """
            select * from content_version where tenant = $1 and item_id = any($2) order by item_id, version""";

    private final EventLog events;

    ItemRepublisher(EventLog events) {
        this.events = events;
    }

    @Override
    public String kind() {
        return "items";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return db.execute(IDS, db.tenant().value(), after == null ? FIRST : after, limit)
                .map(rows -> stream(rows).map(row -> row.getUUID("item_id")).toList())
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(new Chunk(0, null)) : republish(db, ids));
    }

    private Uni<Chunk> republish(TenantConnection db, List<UUID> ids) {
        return lock(db, ids)
                .chain(() -> items(db, ids))
                .chain(items -> events.appendAll(db, items.stream().map(ItemChanged::of).toList()))
                .replaceWith(new Chunk(ids.size(), ids.getLast()));
    }

    private static Uni<Void> lock(TenantConnection db, List<UUID> ids) {
        return Multi.createFrom().iterable(ids)
                .onItem().transformToUniAndConcatenate(id -> db.lock(Items.lockName(id)))
                .collect().last()
                .replaceWithVoid();
    }

    private static Uni<List<Item>> items(TenantConnection db, List<UUID> ids) {
        UUID[] wanted = ids.toArray(UUID[]::new);
        return db.execute(VERSIONS, db.tenant().value(), wanted)
                .map(rows -> stream(rows).map(ItemRows::version).collect(Collectors.groupingBy(version -> version.itemId)))
                .chain(versions -> db.execute(ITEMS, db.tenant().value(), wanted).map(rows -> whole(rows, versions)));
    }

    private static List<Item> whole(RowSet<Row> rows, Map<UUID, List<Version>> versions) {
        return stream(rows)
                .map(row -> ItemRows.item(row, versions.getOrDefault(row.getUUID("item_id"), List.of())))
                .toList();
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
