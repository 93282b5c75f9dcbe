package io.handback.content.settings;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.handback.content.constraint.CurrencyCode;
import io.handback.content.constraint.ZoneName;

/// All settings at once. Working days are 1 (Monday) to 7 (Sunday).
@Schema(name = "SettingsRequest", examples = SettingsRequest.EXAMPLE)
record SettingsRequest(
        @NotNull(message = SettingsRequest.ZONE) @ZoneName String timeZone,
        @NotNull(message = SettingsRequest.CURRENCY) @CurrencyCode String currency,
        @NotNull(message = SettingsRequest.DAYS) @Size(max = 7, message = SettingsRequest.DAYS) List<@NotNull(message = SettingsRequest.DAYS) @Min(value = 1, message = SettingsRequest.DAYS) @Max(value = 7, message = SettingsRequest.DAYS) Integer> workingDays,
        @NotNull(message = SettingsRequest.HOLIDAYS) @Size(max = 500, message = SettingsRequest.HOLIDAYS) List<@NotNull(message = SettingsRequest.HOLIDAYS) LocalDate> holidays,
        @NotNull(message = SettingsRequest.SWITCH) Boolean signedByDefault,
        @NotNull(message = SettingsRequest.SWITCH) Boolean leadsSeeOwnTeamUsage) {

    static final String ZONE = "Give a time zone of the IANA database, such as Europe/Berlin or UTC.";
    static final String CURRENCY = "Give a currency of ISO 4217, such as EUR.";
    static final String DAYS = "Give the working days as numbers from 1 (Monday) to 7 (Sunday).";
    static final String HOLIDAYS = "Give at most 500 dates such as 2026-12-25; an empty list for none.";
    static final String SWITCH = "Give true or false.";
    static final String EXAMPLE = """
            {"timeZone": "Europe/Berlin", "currency": "EUR", "workingDays": [1, 2, 3, 4, 5], "holidays": ["2026-12-25"],
             "signedByDefault": false, "leadsSeeOwnTeamUsage": false}""";
}
