package io.handback.feedback.text;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.log.EventLog;
import io.handback.kit.operations.Republisher;
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;

/// Publishes every text that was not erased again.
@ApplicationScoped
class TextRepublisher implements Republisher {

    private static final String NEXT = """
            select text_id, kind, item_id, text, written_at from written_text
             where tenant = $1 and text_id > $2 order by text_id limit $3""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EventLog events;

    TextRepublisher(EventLog events) {
        this.events = events;
    }

    @Override
    public String kind() {
        return "texts";
    }

    @Override
    public Uni<Chunk> republish(TenantConnection db, @Nullable UUID after, int limit) {
        return db.execute(NEXT, db.tenant().value(), after == null ? BEFORE_ALL : after, limit)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> text(db.tenant(), row)).toList())
                .call(texts -> events.appendAll(db, texts))
                .map(TextRepublisher::chunk);
    }

    private static TextWritten text(TenantId tenant, Row row) {
        return new TextWritten(tenant, 1, row.getOffsetDateTime("written_at").toInstant(), row.getUUID("text_id"), row.getString("kind"),
                row.getUUID("item_id"), row.getString("text"));
    }

    private static Chunk chunk(List<TextWritten> texts) {
        return new Chunk(texts.size(), texts.isEmpty() ? null : texts.getLast().textId());
    }
}
