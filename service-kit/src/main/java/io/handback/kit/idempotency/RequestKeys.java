package io.handback.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Caller;
import io.handback.kit.web.IdempotencyHeader;

/// The idempotency key of the request at hand: optional for people; the role `integration` has to send one unless its request may be
/// repeated without.
@ApplicationScoped
public class RequestKeys {

    private final IdempotencyHeader header;
    private final IdempotencyKeys keys;

    RequestKeys(IdempotencyHeader header, IdempotencyKeys keys) {
        this.header = header;
        this.keys = keys;
    }

    /// The key; null when a person sent none.
    ///
    /// @param operation the use case, for example `create-item`
    /// @param input all that makes up the request: the same key with other input is refused with 422
    /// @throws io.handback.kit.web.problem.Refused 400 when the header is malformed or sent twice, or when an integration sent none
    public @Nullable IdempotencyKey keyOf(Caller caller, String operation, Object input) {
        return keys.of(header.value(caller), caller, operation, input);
    }

    /// The key of a request that may be repeated without one, by an integration, too; null when none was sent.
    ///
    /// @throws io.handback.kit.web.problem.Refused 400 when the header is malformed or sent twice
    public @Nullable IdempotencyKey offeredKeyOf(Caller caller, String operation, Object input) {
        return keys.of(header.offered(), caller, operation, input);
    }
}
