package io.handback.kit.log;

import java.time.Instant;
import java.util.UUID;

/// On a compacted topic it erases what was published under the aggregate's key; it has no payload.
public record Tombstone(String topic, String type, UUID aggregateId, long revision, Instant occurredAt) implements LoggedEvent {}
