package io.handback.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.tenant.TenantId;

/// Lists a tenant's dead letters and applies one again, in one transaction with the mark that it was replayed.
@ApplicationScoped
public class DeadLetterStore {

    /// A dead letter as an administrator sees it.
    public record Letter(UUID id, String consumer, String topic, int partition, long offset, String type, String reason, Instant failedAt,
            @Nullable Instant replayedAt) {}

    /// What became of a replay; `reason` says why it failed again.
    record Outcome(Letter letter, @Nullable String reason) {}

    private record Stored(Letter letter, ConsumerRecord<byte[], byte[]> record) {}

    private static final String COLUMNS = """
            id, consumer, topic, partition, "offset", coalesce(headers->>'ce_type', '') as type, reason, failed_at, replayed_at""";
    private static final String LIST = "select " + COLUMNS + """
            from dead_letter where tenant = ? and id > ? and (? or replayed_at is null) order by id limit ?""";
    private static final String FIND = "select " + COLUMNS + """
            , key, payload, headers from dead_letter where tenant = ? and id = ? for update""";
    private static final String REPLAYED = "update dead_letter set replayed_at = now() where id = ?";
    private static final String FAILED = "update dead_letter set reason = ?, failed_at = now() where id = ?";

    private final WorkerTransactions transactions;
    private final StoredOffsets offsets;
    private final Inbox inbox;
    private final Instance<FactHandler> handlers;
    private final ObjectMapper json;

    DeadLetterStore(WorkerTransactions transactions, StoredOffsets offsets, Inbox inbox, @Any Instance<FactHandler> handlers,
            ObjectMapper json) {
        this.transactions = transactions;
        this.offsets = offsets;
        this.inbox = inbox;
        this.handlers = handlers;
        this.json = json;
    }

    List<Letter> list(TenantId tenant, UUID after, boolean replayedToo, int limit) throws SQLException {
        return transactions.inTransaction(db -> new WorkerSession(tenant, db)
                .query(LIST, DeadLetterStore::letter, tenant, after, replayedToo, limit));
    }

    /// Empty when the tenant has no such letter.
    List<Outcome> replay(TenantId tenant, UUID id) throws SQLException {
        return transactions.inTransaction(db -> {
            var session = new WorkerSession(tenant, db);
            List<Outcome> outcome = session.query(FIND, this::stored, tenant, id).stream()
                    .map(stored -> new Outcome(stored.letter(), attempt(db, stored)))
                    .toList();
            for (Outcome one : outcome) {
                record(session, one);
            }
            return outcome;
        });
    }

    private static void record(WorkerSession db, Outcome outcome) throws SQLException {
        if (outcome.reason() == null) {
            db.update(REPLAYED, outcome.letter().id());
        } else {
            db.update(FAILED, outcome.reason(), outcome.letter().id());
        }
    }

    private @Nullable String attempt(Connection db, Stored stored) {
        try {
            var before = db.setSavepoint();
            try {
                offsets.holdRebuild(db, stored.letter().consumer());
                inbox.applyFact(handler(stored.letter().consumer()), db, FactReader.read(stored.record()));
                return null;
            } catch (UnreadableFact | SQLException e) {
                db.rollback(before);
                return String.valueOf(e.getMessage());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the store went away during a replay", e);
        }
    }

    private FactHandler handler(String consumer) {
        return handlers.stream()
                .filter(handler -> handler.consumer().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new UnreadableFact("this service has no consumer " + consumer + " any more", null));
    }

    private Stored stored(ResultSet row) throws SQLException {
        Letter letter = letter(row);
        var record = new ConsumerRecord<>(letter.topic(), letter.partition(), letter.offset(), row.getBytes("key"),
                row.getBytes("payload"));
        headers(row.getString("headers")).forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return new Stored(letter, record);
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the headers of a dead letter cannot be read", e);
        }
    }

    private static Letter letter(ResultSet row) throws SQLException {
        var replayedAt = row.getTimestamp("replayed_at");
        return new Letter(row.getObject("id", UUID.class), row.getString("consumer"), row.getString("topic"), row.getInt("partition"),
                row.getLong("offset"), row.getString("type"), row.getString("reason"), row.getTimestamp("failed_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }
}
