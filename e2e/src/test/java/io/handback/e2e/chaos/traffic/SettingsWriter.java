package io.handback.e2e.chaos.traffic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/// An admin who enters one more holiday at a time.
final class SettingsWriter implements Writer {

    private static final String SETTINGS = "/content/v1/settings";
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);

    private final Tenant tenant;
    private final Caller admin;
    private int number;

    SettingsWriter(Tenant tenant) {
        this.tenant = tenant;
        this.admin = tenant.as("admin");
    }

    @Override
    public Change next() throws IOException, InterruptedException {
        String etag = admin.read(SETTINGS).etag();
        String holiday = FIRST.plusDays(number++).toString();
        String body = """
                {"timeZone": "Europe/Berlin", "currency": "EUR", "workingDays": [1, 2, 3, 4, 5], "holidays": ["%s"], \
                "signedByDefault": false, "leadsSeeOwnTeamUsage": false}""".formatted(holiday);
        return new Change(Kind.HOLIDAY, List.of(tenant.name() + ":" + holiday), () -> admin.send("PUT", SETTINGS, body, "If-Match", etag),
                () -> admin.read(SETTINGS).text().contains(holiday));
    }
}
