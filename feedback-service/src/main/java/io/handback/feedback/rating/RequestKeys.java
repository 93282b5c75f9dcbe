package io.handback.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.handback.kit.idempotency.IdempotencyKey;
import io.handback.kit.idempotency.IdempotencyKeys;
import io.handback.kit.security.Caller;
import io.handback.kit.web.IdempotencyHeader;

/// The idempotency key of the request at hand.
@ApplicationScoped
class RequestKeys {

    private final IdempotencyHeader header;
    private final IdempotencyKeys keys;

    RequestKeys(IdempotencyHeader header, IdempotencyKeys keys) {
        this.header = header;
        this.keys = keys;
    }

    /// The key; null when a person sent none, refused when a machine did.
    @Nullable
    IdempotencyKey keyOf(Caller caller, String operation, Object input) {
        return keys.of(header.value(caller), caller, operation, input);
    }
}
