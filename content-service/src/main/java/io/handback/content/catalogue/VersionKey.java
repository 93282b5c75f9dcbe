package io.handback.content.catalogue;

import java.io.Serializable;
import java.util.UUID;

/// A version's key in the store.
record VersionKey(String tenant, UUID itemId, int version) implements Serializable {}
