package io.handback.kit.web.json;

import java.time.Instant;

/// Reads an RFC 3339 time.
final class StrictInstant extends FromText<Instant> {

    StrictInstant() {
        super(Instant.class);
    }

    @Override
    Instant parse(String text) {
        return Forms.instant(text);
    }
}
