package io.handback.feedback.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.handback.feedback.rating.DealForm;
import io.handback.feedback.rating.RatingForm;

/// One line of an import: what a person said of a version, and when.
record ImportLine(
        @NotNull @Valid Person person,
        @NotNull UUID itemId,
        @NotNull @Min(1) Integer version,
        @NotNull Instant occurredAt,
        Integer stars,
        @Nullable List<String> reasons,
        @Nullable String comment,
        @Nullable Boolean signed,
        @Nullable DealForm deal) {

    /// A person by the id another system knows it by.
    record Person(@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String source, @NotNull @Size(min = 1, max = 200) String id) {}

    /// What was said, in the form in which one says it now.
    RatingForm form() {
        return new RatingForm(stars, reasons, comment, signed, deal);
    }
}
