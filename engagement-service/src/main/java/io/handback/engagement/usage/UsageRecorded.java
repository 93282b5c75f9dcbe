package io.handback.engagement.usage;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.tenant.TenantId;

/// One usage event as it is published on `handback.usage.v1`; it has no later states.
public record UsageRecorded(TenantId tenantId, long revision, Instant occurredAt, Instant receivedAt, UUID eventId, String action,
        @JsonUnwrapped What what, @JsonUnwrapped Who who, @JsonUnwrapped Circumstances circumstances, Map<String, String> attributes) {

    /// The wire type.
    public static final String TYPE = "usage.recorded.v1";
    /// The topic it goes to.
    public static final String TOPIC = "handback.usage.v1";

    /// The item and its version; a search may have neither.
    public record What(@Nullable UUID itemId, @Nullable Integer version) {}

    /// Someone of the tenant, or a buyer.
    public record Who(@Nullable UUID personId, @Nullable String visitorId) {}

    /// For which deal, how, and how much of the item.
    public record Circumstances(@Nullable UUID dealId, @Nullable String stage, @Nullable String channel, @Nullable Integer page,
            @Nullable Integer seconds, @Nullable String term) {}

    /// What the client said, without the moment it was received: the same for a repeated request.
    UsageRecorded saidByClient() {
        return new UsageRecorded(tenantId, revision, occurredAt, Instant.EPOCH, eventId, action, what, who, circumstances,
                UsageReader.attributes(this));
    }
}
