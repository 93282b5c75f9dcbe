package io.handback.engagement.settings;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;

/// What this service understands of a tenant's settings.
record SettingsFact(@Nullable String timeZone, @Nullable Boolean leadsSeeOwnTeamUsage, long revision) {

    static final String TYPE = "tenant-settings.changed.v1";

    static SettingsFact of(Fact fact) {
        SettingsFact read = fact.read(SettingsFact.class);
        if (read.timeZone == null || !ZoneId.getAvailableZoneIds().contains(read.timeZone)) {
            throw new UnreadableFact("the time zone is none of the tz database", null);
        }
        return new SettingsFact(read.timeZone, Boolean.TRUE.equals(read.leadsSeeOwnTeamUsage), fact.sequence());
    }
}
