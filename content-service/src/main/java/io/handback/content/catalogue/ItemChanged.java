package io.handback.content.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// An item changed: its whole state with all versions, without their texts, and without estimates that are not sealed yet.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemChanged(TenantId tenantId, UUID itemId, long revision, Instant occurredAt, @JsonUnwrapped Description description, String state,
        @Nullable Integer currentVersion, Instant createdAt, List<VersionState> versions) implements LoggedEvent {

    static final String TOPIC = "handback.content.v1";
    static final String TYPE = "content-item.changed.v1";

    /// A version as the other services know it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionState(int version, String state, String summary, @Nullable String link, boolean hasBody, @Nullable Cost cost, UUID author,
            @Nullable Estimate estimate, @Nullable Instant publishedAt, @Nullable UUID publishedBy) {

        static VersionState of(Version version) {
            boolean sealed = version.publishedAt != null;
            return new VersionState(version.number(), version.state, version.summary(), version.link(), version.hasBody(), version.cost(),
                    version.author(), sealed ? version.estimate() : null, version.publishedAt, version.publishedBy);
        }
    }

    static ItemChanged of(Item item) {
        return new ItemChanged(new TenantId(item.tenant), item.id(), item.revision(), item.changedAt(), item.description(), item.state(),
                item.currentVersion(), item.createdAt(), item.versions().stream().map(VersionState::of).toList());
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID aggregateId() {
        return itemId;
    }
}
