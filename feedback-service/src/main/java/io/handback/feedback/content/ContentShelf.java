package io.handback.feedback.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.tenant.TenantConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/// Reads published items from the copy of the catalogue, each with one person's rating.
@ApplicationScoped
class ContentShelf {

    private static final String SHELF = """
            select c.item_id, c.title, c.kind, c.tags::text as tags, c.current_version, c.summary, c.link, c.has_body, c.published_at,
                   r.stars, r.signed, r.occurred_at, r.revision
              from known_content c
              left join rating r on r.tenant = c.tenant and r.item_id = c.item_id and r.version = c.current_version
                    and r.person_id = $2 and not r.withdrawn
             where c.tenant = $1 and c.state = 'active' and c.published_at is not null
            """;
    private static final String LIST = SHELF + """
              and c.tags @> $3::text::jsonb and ($4::text is null or c.kind = $4) and c.search_text like all ($5::text[])
              and ($6::timestamptz is null or (c.published_at, c.item_id) < ($6, $7::uuid))
            order by c.published_at desc, c.item_id desc limit $8""";
    private static final String ONE = SHELF + " and c.item_id = $3";
    private static final TypeReference<Map<String, List<String>>> TAGS = new TypeReference<>() {
    };

    private final ObjectMapper json;

    ContentShelf(ObjectMapper json) {
        this.json = json;
    }

    /// Behind which item a page begins.
    record After(Instant publishedAt, UUID itemId) {}

    /// Up to `limit` items, the latest published first.
    Uni<List<ContentView>> list(TenantConnection db, Optional<UUID> person, ContentQuery query, @Nullable After after, int limit) {
        return db.execute(LIST, db.tenant().value(), person.orElse(null), write(query.tags()), query.kind, query.patterns(),
                after == null ? null : after.publishedAt().atOffset(ZoneOffset.UTC), after == null ? null : after.itemId(), limit)
                .map(this::views);
    }

    /// The item, if it is published.
    Uni<Optional<ContentView>> find(TenantConnection db, Optional<UUID> person, UUID itemId) {
        return db.execute(ONE, db.tenant().value(), person.orElse(null), itemId)
                .map(rows -> views(rows).stream().findFirst());
    }

    private List<ContentView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::view).toList();
    }

    private ContentView view(Row row) {
        return new ContentView(row.getUUID("item_id"), row.getString("title"), row.getString("kind"), read(row.getString("tags")),
                row.getInteger("current_version"), row.getString("summary"), row.getString("link"), row.getBoolean("has_body"),
                row.getOffsetDateTime("published_at").toInstant(), rating(row));
    }

    private static ContentView.@Nullable MyRating rating(Row row) {
        return row.getValue("stars") == null
                ? null
                : new ContentView.MyRating(row.getInteger("stars"), row.getBoolean("signed"),
                        row.getOffsetDateTime("occurred_at").toInstant(), row.getLong("revision"));
    }

    private String write(Map<String, List<String>> tags) {
        try {
            return json.writeValueAsString(tags);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written as JSON", e);
        }
    }

    private Map<String, List<String>> read(String tags) {
        try {
            return json.readValue(tags, TAGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored tags cannot be read", e);
        }
    }
}
