package io.handback.kit.web;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import io.handback.kit.security.Caller;
import io.handback.kit.security.Role;
import io.handback.kit.web.problem.Refused;

/// The `Idempotency-Key` of the request at hand, as the IETF draft writes it (`"abc"`) or bare (`abc`); both mean the same key.
@RequestScoped
public class IdempotencyHeader {

    /// The header's name.
    public static final String NAME = "Idempotency-Key";

    /// What the interface's description says of it.
    public static final String MEANING = "A value of your own, the same when the request is repeated; required from an integration.";

    /// The same where an integration may leave it out, because what it sends may be sent again.
    public static final String WELCOME = "Optional: a value of your own, the same when the request is repeated. A repeated request gets the"
            + " first one's answer then, and cannot undo what came in between.";

    private static final Pattern BARE = Pattern.compile("[\\x20-\\x7e&&[^\"\\\\]]{1,128}");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[\\x20-\\x7e&&[^\"\\\\]]|\\\\[\"\\\\])*)\"");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,128}");

    private final HttpHeaders headers;

    /// For the container.
    IdempotencyHeader(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /// The key; null when a person sent none. For requests that create something.
    ///
    /// @throws Refused 400 when it is malformed or sent twice, or when an integration sent none
    public @Nullable String value(Caller caller) {
        @Nullable
        String offered = offered();
        if (offered == null && caller.is(Role.INTEGRATION)) {
            throw Refused.with(400, "idempotency-key-required",
                    "Send " + NAME + ": a value of your own, the same when you repeat the request.");
        }
        return offered;
    }

    /// The key; null when none was sent. For requests that may be repeated without one.
    ///
    /// @throws Refused 400 when it is malformed or sent twice
    public @Nullable String offered() {
        List<String> sent = headers.getRequestHeader(NAME);
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        if (sent.size() > 1) {
            throw malformed();
        }
        return parse(sent.getFirst().strip());
    }

    /// The key in a header's value.
    ///
    /// @throws Refused 400 when it is malformed
    static String parse(String header) {
        var quoted = QUOTED.matcher(header);
        String key = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : header;
        if (!PRINTABLE.matcher(key).matches() || (!quoted.matches() && !BARE.matcher(header).matches())) {
            throw malformed();
        }
        return key;
    }

    private static Refused malformed() {
        return Refused.with(400, "bad-idempotency-key", "Send " + NAME + " once, as 1 to 128 printable ASCII characters.");
    }
}
