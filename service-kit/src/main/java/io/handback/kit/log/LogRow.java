package io.handback.kit.log;

import java.time.Instant;
import java.util.UUID;

/// One published event as a reader of the log sees it; `payload` is its JSON.
public record LogRow(LogPosition at, UUID eventId, String type, long revision, Instant occurredAt, String payload) {}
