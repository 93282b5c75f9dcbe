package io.handback.engagement.figures.reach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The tenant's present day.
public record Today(LocalDate date, ZoneId zone) {

    /// The window of use and adoption, in days.
    public static final int QUARTER = 90;
    /// The window of participation and of what is new, in days.
    public static final int MONTH = 30;

    /// The last so many days, this one included.
    public Window last(int days) {
        return new Window(date.minusDays(days - 1L), date, zone);
    }

    /// How many days ago a moment's day was.
    public long daysSince(Instant moment) {
        return date.toEpochDay() - LocalDate.ofInstant(moment, zone).toEpochDay();
    }
}
