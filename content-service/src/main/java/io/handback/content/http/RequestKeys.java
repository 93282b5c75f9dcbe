package io.handback.content.http;

import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;
import io.handback.kit.web.problem.Refused;

/// The header `Idempotency-Key`: machines have to send it with whatever creates something, people may.
public final class RequestKeys {

    /// The header's name.
    public static final String HEADER = "Idempotency-Key";

    private static final String FORM = "[\\x21-\\x7e]{1,200}";

    private RequestKeys() {}

    /// The key, as it was sent.
    ///
    /// @throws Refused 400 when a machine sent none, or when it has another form than 1 to 200 visible ASCII characters
    public static @Nullable String check(Caller caller, @Nullable String key) {
        if (key == null && caller.is(Role.INTEGRATION)) {
            throw Refused.with(400, "idempotency-key-required",
                    "Send the header " + HEADER + " with a value of your own, new for each new request and the same when you repeat one.");
        }
        if (key != null && !key.matches(FORM)) {
            throw Refused.with(400, "bad-idempotency-key", "Send " + HEADER + " as 1 to 200 visible ASCII characters, for example a UUID.");
        }
        return key;
    }
}
