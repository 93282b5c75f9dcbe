package io.handback.kit.inbox;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;

import io.handback.kit.tenant.TenantId;

/// One record of a topic as its consumer sees it. `sequence` is the aggregate's revision; an empty payload is a tombstone.
@SuppressWarnings("ArrayRecordComponent") // bytes as Kafka hands them over; facts are never compared
public record Fact(TenantId tenant, UUID eventId, String type, String key, long sequence, Instant time, byte[] payload) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), new ParameterNamesModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /// Whether the record erases its key.
    public boolean tombstone() {
        return payload.length == 0;
    }

    /// The aggregate's id: the key without the tenant.
    ///
    /// @throws UnreadableFact when the key is not `tenant:uuid`
    public UUID aggregateId() {
        try {
            return UUID.fromString(key.substring(key.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            throw new UnreadableFact("the key '" + key + "' does not end in a UUID", e);
        }
    }

    /// Reads the payload; fields the record does not know are ignored.
    ///
    /// @throws UnreadableFact when it is not the JSON of such a record
    public <T> T read(Class<T> type) {
        try {
            T value = JSON.readValue(payload, type);
            if (value == null) {
                throw new UnreadableFact("the payload is null", null);
            }
            return value;
        } catch (IOException e) {
            throw new UnreadableFact("the payload is not a " + this.type, e);
        }
    }
}
