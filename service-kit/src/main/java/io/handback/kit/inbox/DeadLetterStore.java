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

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.tenant.TenantId;

/// Lists dead letters and applies one again, in one transaction with the mark that it was replayed: a tenant's for its administrators,
/// everybody's for operators.
@ApplicationScoped
public class DeadLetterStore {

    /// A dead letter as an administrator sees it.
    public record Letter(UUID id, String consumer, String topic, int partition, long offset, String type, String reason, Instant failedAt,
            @Nullable Instant replayedAt) {}

    /// A dead letter as an operator sees it.
    ///
    /// @param tenant null when the record does not say whose it is
    /// @param content only where it was asked for
    public record TenantLetter(@Nullable String tenant, @JsonUnwrapped Letter letter, @Nullable Content content) {}

    /// What the record holds; bytes are shown in Base64.
    @SuppressWarnings("ArrayRecordComponent") // bytes as they were stored; never compared
    public record Content(Map<String, String> headers, byte @Nullable [] key, byte @Nullable [] payload) {}

    /// Where a page begins, and how long it is at most.
    public record Range(UUID after, int limit) {}

    /// What became of a replay; `reason` says why it failed again.
    public record Outcome(Letter letter, @Nullable String reason) {}

    private record Stored(Letter letter, ConsumerRecord<byte[], byte[]> record) {}

    private static final String COLUMNS = """
            id, consumer, topic, partition, "offset", coalesce(headers->>'ce_type', '') as type, reason, failed_at, replayed_at""";
    private static final String LIST = "select " + COLUMNS + " " + """
            from dead_letter where tenant = ? and id > ? and (? or replayed_at is null) order by id limit ?""";
    private static final String LIST_ALL = "select " + COLUMNS + """
            , tenant, key, payload, headers from dead_letter where id > ? and (? or replayed_at is null) order by id limit ?""";
    private static final String FIND = "select " + COLUMNS + """
            , key, payload, headers from dead_letter where tenant = ? and id = ? for update""";
    private static final String FIND_ANY = "select " + COLUMNS + """
            , key, payload, headers from dead_letter where id = ? for update""";
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
        return transactions.inTransaction(db -> Statements.query(db, LIST, DeadLetterStore::letter, tenant, after, replayedToo, limit));
    }

    /// Dead letters of all tenants and of none, oldest first.
    public List<TenantLetter> listAll(Range range, boolean replayedToo, boolean withContent) throws SQLException {
        return transactions.inTransaction(db -> Statements.query(db, LIST_ALL,
                row -> new TenantLetter(row.getString("tenant"), letter(row), withContent ? content(row) : null),
                range.after(), replayedToo, range.limit()));
    }

    /// Empty when the tenant has no such letter.
    List<Outcome> replay(TenantId tenant, UUID id) throws SQLException {
        return transactions.inTransaction(db -> replay(db, Statements.query(db, FIND, this::stored, tenant, id)));
    }

    /// Replays the letter of any tenant; empty when there is none with this id.
    public List<Outcome> replayAny(UUID id) throws SQLException {
        return transactions.inTransaction(db -> replay(db, Statements.query(db, FIND_ANY, this::stored, id)));
    }

    private List<Outcome> replay(Connection db, List<Stored> found) throws SQLException {
        List<Outcome> outcomes = found.stream().map(stored -> new Outcome(stored.letter(), attempt(db, stored))).toList();
        for (Outcome outcome : outcomes) {
            record(db, outcome);
        }
        return outcomes;
    }

    private static void record(Connection db, Outcome outcome) throws SQLException {
        UUID id = outcome.letter().id();
        if (outcome.reason() == null) {
            Statements.update(db, REPLAYED, id);
        } else {
            Statements.update(db, FAILED, outcome.reason(), id);
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

    private Content content(ResultSet row) throws SQLException {
        return new Content(headers(row.getString("headers")), row.getBytes("key"), row.getBytes("payload"));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        var replayedAt = row.getTimestamp("replayed_at");
        return new Letter(row.getObject("id", UUID.class), row.getString("consumer"), row.getString("topic"), row.getInt("partition"),
                row.getLong("offset"), row.getString("type"), row.getString("reason"), row.getTimestamp("failed_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }
}
