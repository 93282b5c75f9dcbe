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
import io.handback.kit.tenant.TenantConnection;
import io.handback.kit.tenant.TenantSession;
import io.handback.kit.web.problem.Refused;
import io.smallrye.mutiny.Uni;

/// Does a request once per key (IETF draft Idempotency-Key): a repetition gets the first answer, the same key with other content is
/// refused with 422, a key whose first request is still running with 409. Keys are kept for seven days.
@ApplicationScoped
public class IdempotencyKeys {

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
        return once(new KeyRows.InSession(db), key, type, work);
    }

    /// The same in a transaction of plain SQL.
    public <T> Uni<Once<T>> once(TenantConnection db, @Nullable IdempotencyKey key, Class<T> type, Supplier<Uni<T>> work) {
        return once(new KeyRows.OnConnection(db), key, type, work);
    }

    private <T> Uni<Once<T>> once(KeyRows rows, @Nullable IdempotencyKey key, Class<T> type, Supplier<Uni<T>> work) {
        if (key == null) {
            return work.get().map(value -> new Once<>(value, false));
        }
        return rows.enter(key)
                .onFailure(LockTimeouts::isOne)
                .transform(_ -> inFlight())
                .chain(entered -> entered == 1 ? first(rows, key, work) : repeated(rows, key, type));
    }

    private <T> Uni<Once<T>> first(KeyRows rows, IdempotencyKey key, Supplier<Uni<T>> work) {
        return work.get()
                .call(value -> rows.keep(key, write(value)))
                .map(value -> new Once<>(value, false));
    }

    private <T> Uni<Once<T>> repeated(KeyRows rows, IdempotencyKey key, Class<T> type) {
        return rows.find(key)
                .map(kept -> replay(key, type, kept));
    }

    private <T> Once<T> replay(IdempotencyKey key, Class<T> type, KeyRows.Kept kept) {
        if (!key.fingerprint().equals(kept.fingerprint())) {
            throw Refused.with(422, "idempotency-key-reused",
                    "This Idempotency-Key was sent before with another request: use a new key for a new request.");
        }
        if (kept.answer() == null) {
            throw inFlight();
        }
        return new Once<>(read(kept.answer(), type), true);
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
