package io.handback.content.catalogue;

import java.io.Serializable;
import java.util.UUID;

/// An item's key in the store.
record ItemKey(String tenant, UUID itemId) implements Serializable {}
