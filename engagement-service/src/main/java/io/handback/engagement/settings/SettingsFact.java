package io.handback.engagement.settings;

import java.time.DateTimeException;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;

/// What this service understands of a tenant's settings.
record SettingsFact(@Nullable String timeZone, @Nullable Boolean leadsSeeOwnTeamUsage, long revision) {

    static final String TYPE = "tenant-settings.changed.v1";

    static SettingsFact of(Fact fact) {
        SettingsFact read = fact.read(SettingsFact.class);
        try {
            return new SettingsFact(ZoneId.of(String.valueOf(read.timeZone)).getId(), Boolean.TRUE.equals(read.leadsSeeOwnTeamUsage),
                    fact.sequence());
        } catch (DateTimeException e) {
            throw new UnreadableFact("the time zone is unknown", e);
        }
    }
}
