package io.handback.local.load;

import java.util.UUID;

/// A published version of an item: what usage is about.
public record Published(UUID itemId, int version) {}
