package io.handback.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// The demo's days, counted back from the day it is loaded; everything lies in office hours, so it is the same day all over Europe.
///
/// @param today the day the demo ends before
record Timeline(LocalDate today) {

    private static final int OPENS = 8 * 60;

    /// How many minutes of a day are office hours.
    static final int MINUTES = 8 * 60;

    /// A minute in office hours, so many days ago.
    Instant ago(int days, int minute) {
        return date(days).atStartOfDay(ZoneOffset.UTC).toInstant().plus(OPENS + minute % MINUTES, ChronoUnit.MINUTES);
    }

    /// The day so many days ago; negative ones lie ahead.
    LocalDate date(int days) {
        return today.minusDays(days);
    }
}
