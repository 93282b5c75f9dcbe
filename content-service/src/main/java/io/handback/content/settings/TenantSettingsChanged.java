package io.handback.content.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.handback.kit.log.LoggedEvent;
import io.handback.kit.tenant.TenantId;

/// A tenant's settings changed: all of them, under one key per tenant.
record TenantSettingsChanged(TenantId tenantId, long revision, Instant occurredAt, String timeZone, String currency,
        List<Integer> workingDays, List<LocalDate> holidays, boolean signedByDefault, boolean leadsSeeOwnTeamUsage) implements LoggedEvent {

    static final String TOPIC = "handback.settings.v1";
    static final String TYPE = "tenant-settings.changed.v1";

    private static final UUID ONLY_ONE = new UUID(0, 0);

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
        return ONLY_ONE;
    }

    @Override
    public String aggregate() {
        return tenantId.value();
    }
}
