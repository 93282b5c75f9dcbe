package io.handback.content.version;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.handback.content.constraint.Texts;

/// Why a version goes back to its author.
@Schema(name = "ReturnRequest", examples = "{\"reason\": \"The prices are last year's.\"}")
record ReturnRequest(
        @NotBlank(message = ReturnRequest.FORM) @Size(max = 2_000, message = ReturnRequest.FORM) @Pattern(regexp = Texts.LINES, message = Texts.LINES_MESSAGE) String reason) {

    static final String FORM = "Give a reason of 1 to 2,000 characters.";
}
