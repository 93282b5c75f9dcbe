package io.handback.kit.tenant;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The name of a tenant: 1 to 40 characters of `a-z`, `0-9` and `-`.
public record TenantId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    /// Reads the text.
    ///
    /// @throws IllegalArgumentException when it is not of the form
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a tenant is 1 to 40 characters of a-z, 0-9 and -");
        }
    }

    /// The key of one of the tenant's aggregates on a topic: `tenant:aggregate`.
    public String keyOf(Object aggregate) {
        return value + ":" + aggregate;
    }

    @Override
    public String toString() {
        return value;
    }
}
