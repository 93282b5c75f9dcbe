package io.handback.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Caller;
import io.handback.kit.web.IdempotencyHeader;

/// The idempotency key of the request at hand: optional for people, required of the role `integration`.
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
}
