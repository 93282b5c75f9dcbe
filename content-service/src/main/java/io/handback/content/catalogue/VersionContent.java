package io.handback.content.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.content.constraint.BodyOrLink;
import io.handback.content.constraint.Texts;
import io.handback.content.constraint.WebLink;

/// What a draft holds: a summary, the text itself or a link to it, and, where known, cost and estimate.
@BodyOrLink
@Schema(name = "VersionRequest", examples = VersionContent.EXAMPLE)
public record VersionContent(
        @NotBlank(message = VersionContent.SUMMARY) @Size(max = 2_000, message = VersionContent.SUMMARY) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE) String summary,
        @Nullable @Size(min = 1, max = 100_000, message = VersionContent.BODY) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE) String body,
        @Nullable @WebLink String link,
        @Nullable @Valid Cost cost,
        @Nullable @Valid Estimate estimate) implements BodyOrLink.Material {

    static final String EXAMPLE = """
            {"summary": "Prices side by side, on one page.", "link": "https://files.example.com/price-comparison.pdf",
             "cost": {"amount": "1200.00", "currency": "EUR"}, "estimate": {"value": 2, "reservations": ["too-simple"]}}""";
    /// What a summary has to be.
    public static final String SUMMARY = "Give 1 to 2,000 characters.";
    /// What a body has to be.
    public static final String BODY = "Give 1 to 100,000 characters, or a link instead.";
}
