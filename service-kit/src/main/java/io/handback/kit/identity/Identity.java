package io.handback.kit.identity;

import io.handback.kit.security.ActingFor;
import io.handback.kit.security.Caller;

/// What a system knows a person by: the source (`oidc` for token subjects) and the id there.
public record Identity(String source, String id) {

    /// The source of token subjects.
    public static final String OIDC = "oidc";

    /// The identity a caller acts under: the mapped person's, or its own.
    public static Identity of(Caller caller) {
        ActingFor mapped = caller.actingFor();
        return mapped == null ? new Identity(OIDC, caller.subject()) : new Identity(mapped.source(), mapped.id());
    }
}
