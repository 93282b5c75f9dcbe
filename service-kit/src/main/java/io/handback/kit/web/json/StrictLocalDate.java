package io.handback.kit.web.json;

import java.time.LocalDate;

/// Reads a day of the calendar.
final class StrictLocalDate extends FromText<LocalDate> {

    StrictLocalDate() {
        super(LocalDate.class);
    }

    @Override
    LocalDate parse(String text) {
        return Forms.date(text);
    }
}
