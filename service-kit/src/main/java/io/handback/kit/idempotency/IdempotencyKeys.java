package io.handback.kit.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.security.Caller;
import io.handback.kit.tenant.LockTimeouts;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Does a request once per key (IETF draft Idempotency-Key): a repetition gets the first answer, the same key with other content is
/// refused with 422, a key whose first request is still running with 409. Keys are kept for seven days.
@ApplicationScoped
public class IdempotencyKeys {

    private static final String ENTER = """
            insert into idempotency_key (tenant, caller, key, fingerprint) values (:tenant, :caller, :key, :fingerprint)
            on conflict do nothing""";
    private static final String FIND = "select fingerprint, answer from idempotency_key where tenant = :tenant and caller = :caller and key = :key";
    private static final String ANSWER = """
            update idempotency_key set answer = :answer where tenant = :tenant and caller = :caller and key = :key""";

    private final ObjectMapper json;

    IdempotencyKeys(ObjectMapper json) {
        this.json = json;
    }

    /// The key of a request; null when the client sent none.
    @Nullable
    IdempotencyKey of(@Nullable String value, Caller caller, String operation, Object input) {
        return value == null ? null : new IdempotencyKey(value, caller.key(), operation, fingerprint(operation, input));
    }

    /// Runs `work` unless the key's request was done before. Call it after the aggregate's lock and before any other write.
    public <T> Uni<Once<T>> once(TenantSession db, @Nullable IdempotencyKey key, Class<T> type, Supplier<Uni<T>> work) {
        if (key == null) {
            return work.get().map(value -> new Once<>(value, false));
        }
        return enter(db, key)
                .chain(entered -> entered == 1 ? first(db, key, work) : repeated(db, key, type));
    }

    private Uni<Integer> enter(TenantSession db, IdempotencyKey key) {
        return db.hibernate().createNativeQuery(ENTER)
                .setParameter("tenant", db.tenant().value())
                .setParameter("caller", key.caller())
                .setParameter("key", key.value())
                .setParameter("fingerprint", key.fingerprint())
                .executeUpdate()
                .onFailure(LockTimeouts::isOne)
                .transform(_ -> inFlight());
    }

    private <T> Uni<Once<T>> first(TenantSession db, IdempotencyKey key, Supplier<Uni<T>> work) {
        return work.get()
                .call(value -> keep(db, key, write(value)))
                .map(value -> new Once<>(value, false));
    }

    private Uni<Integer> keep(TenantSession db, IdempotencyKey key, String answer) {
        return db.hibernate().createNativeQuery(ANSWER)
                .setParameter("answer", answer)
                .setParameter("tenant", db.tenant().value())
                .setParameter("caller", key.caller())
                .setParameter("key", key.value())
                .executeUpdate();
    }

    private <T> Uni<Once<T>> repeated(TenantSession db, IdempotencyKey key, Class<T> type) {
        return db.hibernate().createNativeQuery(FIND, Object[].class)
                .setParameter("tenant", db.tenant().value())
                .setParameter("caller", key.caller())
                .setParameter("key", key.value())
                .getSingleResult()
                .map(row -> replay(key, type, row));
    }

    private <T> Once<T> replay(IdempotencyKey key, Class<T> type, @Nullable Object[] row) {
        if (!key.fingerprint().equals(row[0])) {
            throw Refused.with(422, "idempotency-key-reused",
                    "This Idempotency-Key was sent before with another request: use a new key for a new request.");
        }
        if (row[1] == null) {
            throw inFlight();
        }
        return new Once<>(read(String.valueOf(row[1]), type), true);
    }

    private static Refused inFlight() {
        return Refused.conflict("request-in-flight",
                "The first request with this Idempotency-Key is still running: repeat it in a moment.");
    }

    private String fingerprint(String operation, Object input) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(input)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the input of " + operation + " has no fingerprint", e);
        }
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    private <T> T read(String answer, Class<T> type) {
        try {
            return json.readValue(answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }
}
