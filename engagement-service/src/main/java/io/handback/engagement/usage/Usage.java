package io.handback.engagement.usage;

import java.util.UUID;

/// A usage event as it was read from the topic, with a digest of what its client said.
@SuppressWarnings("ArrayRecordComponent") // a digest for the store; events are compared by their key
record Usage(UsageRecorded event, byte[] content) {

    String tenant() {
        return event.tenantId().value();
    }

    UUID id() {
        return event.eventId();
    }

    /// What makes it one event: the same key again is the same event.
    Key key() {
        return new Key(tenant(), id());
    }

    /// A tenant's event id; sorted as the store sorts, so that two writers never wait for each other in a circle.
    record Key(String tenant, UUID id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int tenants = tenant.compareTo(other.tenant);
            return tenants != 0 ? tenants : id.toString().compareTo(other.id.toString());
        }
    }
}
