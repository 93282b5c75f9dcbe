package io.handback.kit.log;

import java.time.Instant;
import java.util.UUID;

/// Something that happened to an aggregate, as it is published. Implemented by records whose components are the payload.
public interface LoggedEvent {

    /// The topic of the catalogue it goes to.
    String topic();

    /// The wire type, `<noun>.<past-verb>.v<N>`.
    String type();

    /// What it happened to; with the tenant it makes the record's key.
    UUID aggregateId();

    /// What stands behind the tenant in the record's key: the id, unless a tenant has only one of its kind.
    default String aggregate() {
        return aggregateId().toString();
    }

    /// The aggregate's revision after it; one higher with each event.
    long revision();

    /// When it happened (not when it was recorded).
    Instant occurredAt();
}
