package io.handback.kit.web.json;

import java.util.UUID;

/// Reads a UUID in its 36 characters.
final class StrictUuid extends FromText<UUID> {

    StrictUuid() {
        super(UUID.class);
    }

    @Override
    UUID parse(String text) {
        return Forms.uuid(text);
    }
}
