package io.handback.feedback.settings;

import io.handback.kit.inbox.Fact;

/// What this service understands of content-service's events about a tenant's settings.
sealed interface SettingsFact {

    /// The whole of the settings; for the rest of them this service has no use yet.
    record SettingsChanged(long revision, boolean signedByDefault) implements SettingsFact {}

    /// The settings are the defaults again.
    record SettingsErased() implements SettingsFact {}

    /// Nothing for this service.
    record Unrelated() implements SettingsFact {}

    static SettingsFact of(Fact fact) {
        if (!fact.type().equals("tenant-settings.changed.v1")) {
            return new Unrelated();
        }
        return fact.tombstone() ? new SettingsErased() : fact.read(SettingsChanged.class);
    }
}
