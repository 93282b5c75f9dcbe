package io.handback.feedback.catalogue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.inbox.WorkerSession;

/// Writes the copy of the catalogue; a state older than the one kept changes nothing.
@ApplicationScoped
class ContentProjection {

    private static final String PUT = """
            insert into known_content as known (tenant, item_id, revision, title, kind, state, tags, version_states, current_version,
                   summary, link, has_body, published_at, search_text)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, item_id) do update
               set revision = excluded.revision, title = excluded.title, kind = excluded.kind, state = excluded.state,
                   tags = excluded.tags, version_states = excluded.version_states, current_version = excluded.current_version,
                   summary = excluded.summary, link = excluded.link, has_body = excluded.has_body,
                   published_at = excluded.published_at, search_text = excluded.search_text
             where known.revision < excluded.revision""";
    private static final String REMOVE = "delete from known_content where tenant = ? and item_id = ?";

    private final ObjectMapper json;

    ContentProjection(ObjectMapper json) {
        this.json = json;
    }

    void put(WorkerSession db, ContentFact.ItemChanged item) throws SQLException {
        ContentFact.Version current = item.current();
        db.update(PUT,
                db.tenant(),
                item.itemId(),
                item.revision(),
                item.title(),
                item.kind(),
                item.state(),
                json(item.tags()),
                json(states(item.versions())),
                item.currentVersion(),
                current == null ? null : current.summary(),
                current == null ? null : current.link(),
                current != null && current.hasBody(),
                publishedAt(current),
                searchText(item, current));
    }

    void remove(WorkerSession db, UUID itemId) throws SQLException {
        db.update(REMOVE, db.tenant(), itemId);
    }

    private static @Nullable Instant publishedAt(ContentFact.@Nullable Version current) {
        return current == null ? null : current.publishedAt();
    }

    private static Map<String, String> states(List<ContentFact.Version> versions) {
        return versions.stream()
                .collect(Collectors.toMap(version -> String.valueOf(version.version()), ContentFact.Version::state));
    }

    /// Title, kind, summary and tags in lower case: what a rep may remember of an item.
    static String searchText(ContentFact.ItemChanged item, ContentFact.@Nullable Version current) {
        String summary = current == null || current.summary() == null ? "" : current.summary();
        Stream<String> tags = item.tags().values().stream().flatMap(List::stream);
        return Stream.concat(Stream.of(item.title(), item.kind(), summary), tags)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written as JSON", e);
        }
    }
}
