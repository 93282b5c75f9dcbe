package io.handback.engagement.figures.reach;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// Some of a tenant's days, the first and the last included.
public record Window(LocalDate from, LocalDate to, @JsonIgnore ZoneId zone) {

    /// The moment the first day begins.
    public OffsetDateTime begins() {
        return from.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    /// The moment the last day is over.
    public OffsetDateTime ends() {
        return to.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }

    /// Whether a moment lies in it.
    public boolean holds(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
