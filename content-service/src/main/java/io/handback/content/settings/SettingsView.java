package io.handback.content.settings;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The settings that hold; `revision` is also their ETag, 0 while nobody has changed the defaults.
@Schema(name = "Settings", examples = SettingsView.EXAMPLE)
record SettingsView(String timeZone, String currency, List<Integer> workingDays, List<LocalDate> holidays, boolean signedByDefault,
        boolean leadsSeeOwnTeamUsage, long revision) {

    static final String EXAMPLE = """
            {"timeZone": "Europe/Berlin", "currency": "EUR", "workingDays": [1, 2, 3, 4, 5], "holidays": ["2026-12-25"],
             "signedByDefault": false, "leadsSeeOwnTeamUsage": false, "revision": 1}""";
}
