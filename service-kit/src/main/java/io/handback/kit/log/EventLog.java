package io.handback.kit.log;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    // planning rows of a list costs PostgreSQL less than a set made of arrays; more than these are rare, and of any number
    private static final List<String> APPEND_FEW = IntStream.rangeClosed(1, 6).mapToObj(EventLog::appendRows).toList();

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
        return (events.size() <= APPEND_FEW.size() ? appendFew(db, events) : appendMany(db, events)).replaceWithVoid();
    }

    private Uni<?> appendFew(TenantConnection db, List<? extends LoggedEvent> events) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(db.tenant().value());
        parameters.add(traceparent());
        for (LoggedEvent event : events) {
            parameters.add(event.topic());
            parameters.add(db.tenant().keyOf(event.aggregate()));
            parameters.add(event.type());
            parameters.add(event.revision());
            parameters.add(buffer(event));
            parameters.add(event.occurredAt().atOffset(ZoneOffset.UTC));
        }
        return db.execute(APPEND_FEW.get(events.size() - 1), parameters.toArray());
    }

    private static String appendRows(int count) {
        return IntStream.range(0, count)
                .map(row -> 3 + row * 6)
                .mapToObj(first -> "(uuidv7(), $1, $%d, $%d, $%d, $%d, $2, $%d, $%d)".formatted(first, first + 1, first + 2, first + 3,
                        first + 4, first + 5))
                .collect(Collectors.joining(", ", """
                        insert into event_log (event_id, tenant, topic, aggregate, type, revision, traceparent, payload, occurred_at)
                        values\s""", ""));
    }

    private Uni<?> appendMany(TenantConnection db, List<? extends LoggedEvent> events) {
        return db.execute(APPEND_ALL,
                db.tenant().value(),
                traceparent(),
                events.stream().map(LoggedEvent::topic).toArray(String[]::new),
                events.stream().map(event -> db.tenant().keyOf(event.aggregate())).toArray(String[]::new),
                events.stream().map(LoggedEvent::type).toArray(String[]::new),
                events.stream().map(LoggedEvent::revision).toArray(Long[]::new),
                events.stream().map(this::buffer).toArray(Buffer[]::new),
                events.stream().map(event -> event.occurredAt().atOffset(ZoneOffset.UTC)).toArray(java.time.OffsetDateTime[]::new));
    }

    /// Executes the statements, then appends the events, in their orders. A connection keeps the order of what is sent on it, so each is
    /// sent without waiting for the one before; when one fails, the transaction does.
    public Uni<Void> write(Changes changes) {
        List<Uni<Void>> all = new ArrayList<>(changes.statements());
        all.add(appendAll(changes.db(), changes.events()));
        return Uni.join().all(all).andFailFast().replaceWithVoid();
    }

    private @Nullable Buffer buffer(LoggedEvent event) {
        return event instanceof Tombstone ? null : Buffer.buffer(payload(event));
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
