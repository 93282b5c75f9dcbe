package io.handback.kit.log;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantSession;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/// Appends events to the log, in the transaction that changes the state they tell of.
@ApplicationScoped
public class EventLog {

    private static final String APPEND = """
            insert into event_log (event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at)
            values (uuidv7(), :tenant, :topic, :aggregate, :type, :revision, cast(:traceparent as text), :payload, :occurredAt)""";
    private static final String APPEND_ALL = """
            insert into event_log (event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at)
            select uuidv7(), $1, topic, aggregate, type, revision, $2, payload, occurred_at
              from unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::bytea[], $8::timestamptz[])
                   with ordinality as e (topic, aggregate, type, revision, payload, occurred_at, place)
             order by place""";
    private static final String APPEND_TOMBSTONE = """
            insert into event_log (event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at)
            values (uuidv7(), $1, $2, $3, $4, $5, $6, null, now())""";
    private static final String APPEND_ERASURE = """
            insert into event_log (event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at)
            values (uuidv7(), :tenant, :topic, :aggregate, :type, :revision, cast(:traceparent as text), null, now())""";

    private final ObjectMapper json;

    EventLog(ObjectMapper json) {
        this.json = json;
    }

    /// Appends one event.
    public Uni<Void> append(TenantSession db, LoggedEvent event) {
        db.markAppended();
        return db.hibernate().createNativeQuery(APPEND)
                .setParameter("tenant", db.tenant().value())
                .setParameter("topic", event.topic())
                .setParameter("aggregate", db.tenant().keyOf(event.aggregate()))
                .setParameter("type", event.type())
                .setParameter("revision", event.revision())
                .setParameter("traceparent", traceparent())
                .setParameter("payload", payload(event))
                .setParameter("occurredAt", event.occurredAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    /// Appends events in the order of the list, in one statement.
    public Uni<Void> appendAll(TenantConnection db, List<? extends LoggedEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        db.markAppended();
        return db.execute(APPEND_ALL,
                db.tenant().value(),
                traceparent(),
                events.stream().map(LoggedEvent::topic).toArray(String[]::new),
                events.stream().map(event -> db.tenant().keyOf(event.aggregate())).toArray(String[]::new),
                events.stream().map(LoggedEvent::type).toArray(String[]::new),
                events.stream().map(LoggedEvent::revision).toArray(Long[]::new),
                events.stream().map(event -> Buffer.buffer(payload(event))).toArray(Buffer[]::new),
                events.stream().map(event -> event.occurredAt().atOffset(ZoneOffset.UTC)).toArray(java.time.OffsetDateTime[]::new))
                .replaceWithVoid();
    }

    /// Appends a tombstone: on a compacted topic it erases what was published under the aggregate's key.
    public Uni<Void> appendTombstone(TenantConnection db, String topic, String type, UUID aggregateId, long revision) {
        db.markAppended();
        return db.execute(APPEND_TOMBSTONE, db.tenant().value(), topic, db.tenant().keyOf(aggregateId), type, revision, traceparent())
                .replaceWithVoid();
    }

    /// The same in a transaction that works with entities.
    public Uni<Void> appendTombstone(TenantSession db, String topic, String type, UUID aggregateId, long revision) {
        db.markAppended();
        return db.hibernate().createNativeQuery(APPEND_ERASURE)
                .setParameter("tenant", db.tenant().value())
                .setParameter("topic", topic)
                .setParameter("aggregate", db.tenant().keyOf(aggregateId))
                .setParameter("type", type)
                .setParameter("revision", revision)
                .setParameter("traceparent", traceparent())
                .executeUpdate()
                .replaceWithVoid();
    }

    private byte[] payload(LoggedEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event of type " + event.type() + " cannot be written as JSON", e);
        }
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex() : null;
    }
}
