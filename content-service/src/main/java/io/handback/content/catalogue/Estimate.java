package io.handback.content.catalogue;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.handback.content.constraint.Texts;

/// Marketing's own guess of how much a version will help with a buyer, 1 (hinders) to 5 (moves the deal), and what it holds against
/// it. Sealed when the version is published.
public record Estimate(
        @Min(value = 1, message = Estimate.RANGE) @Max(value = 5, message = Estimate.RANGE) int value,
        List<@NotNull(message = Texts.RESERVATION_MESSAGE) @Pattern(regexp = Texts.RESERVATION, message = Texts.RESERVATION_MESSAGE) String> reservations) {

    static final String RANGE = "Give a whole number from 1 to 5.";

    /// Takes reservations that were left out as none.
    public Estimate {
        reservations = Lists.distinct(reservations);
    }
}
