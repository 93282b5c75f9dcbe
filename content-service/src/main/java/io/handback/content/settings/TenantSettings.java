package io.handback.content.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.handback.kit.tenant.TenantId;

/// What a tenant has decided for itself; revision 0 while it has decided nothing.
@Entity
@Table(name = "tenant_settings")
class TenantSettings {

    @Id
    String tenant;
    String timeZone;
    String currency;
    Integer[] workingDays;
    LocalDate[] holidays;
    boolean signedByDefault;
    boolean leadsSeeOwnTeamUsage;
    Instant changedAt;
    long revision;

    /// For the store.
    @SuppressWarnings("NullAway.Init")
    protected TenantSettings() {}

    /// UTC, EUR, Monday to Friday, no holidays; ratings unsigned, usage of single persons shown to nobody else.
    static TenantSettings defaults(TenantId tenant) {
        TenantSettings settings = new TenantSettings();
        settings.tenant = tenant.value();
        settings.timeZone = "UTC";
        settings.currency = "EUR";
        settings.workingDays = IntStream.rangeClosed(DayOfWeek.MONDAY.getValue(), DayOfWeek.FRIDAY.getValue())
                .boxed()
                .toArray(Integer[]::new);
        settings.holidays = new LocalDate[0];
        settings.changedAt = Instant.EPOCH;
        return settings;
    }

    void change(SettingsRequest to, Instant at) {
        timeZone = to.timeZone();
        currency = to.currency();
        workingDays = to.workingDays().stream().distinct().sorted().toArray(Integer[]::new);
        holidays = to.holidays().stream().distinct().sorted().toArray(LocalDate[]::new);
        signedByDefault = to.signedByDefault();
        leadsSeeOwnTeamUsage = to.leadsSeeOwnTeamUsage();
        changedAt = at;
        revision++;
    }

    SettingsView view() {
        return new SettingsView(timeZone, currency, List.of(workingDays), List.of(holidays), signedByDefault, leadsSeeOwnTeamUsage,
                revision);
    }

    TenantSettingsChanged event() {
        return new TenantSettingsChanged(new TenantId(tenant), revision, changedAt, timeZone, currency, List.of(workingDays),
                List.of(holidays), signedByDefault, leadsSeeOwnTeamUsage);
    }
}
