package io.handback.content.imports;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.handback.content.catalogue.Cost;
import io.handback.content.catalogue.Estimate;
import io.handback.content.catalogue.VersionContent;
import io.handback.content.constraint.BodyOrLink;
import io.handback.content.constraint.Texts;
import io.handback.content.constraint.WebLink;

/// A version with its past: `occurredAt` is when it was written, `publishedAt` when it was published; without that it is a draft.
@BodyOrLink
record ImportedVersion(
        @NotBlank(message = VersionContent.SUMMARY) @Size(max = 2_000, message = VersionContent.SUMMARY) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE) String summary,
        @Nullable @Size(min = 1, max = 100_000, message = VersionContent.BODY) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE) String body,
        @Nullable @WebLink String link,
        @Nullable @Valid Cost cost,
        @Nullable @Valid Estimate estimate,
        @NotNull(message = ImportLine.TIME) Instant occurredAt,
        @Nullable Instant publishedAt) implements BodyOrLink.Material {

    VersionContent content() {
        return new VersionContent(summary, body, link, cost, estimate);
    }

    Instant latest() {
        return publishedAt == null ? occurredAt : publishedAt;
    }
}
