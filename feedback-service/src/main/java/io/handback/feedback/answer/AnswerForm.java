package io.handback.feedback.answer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What marketing answers to a rating.
@Schema(examples = """
        {"state": "planned", "text": "Version 3 will have the prices of all three."}""")
public record AnswerForm(
        @NotNull AnswerState state,
        @Nullable @Size(min = 1, max = 2_000) @Schema(description = "Seen by everybody who sees the rating. Needed to decline.") String text) {

    /// The text without blanks around it; null when nothing is left.
    @Nullable
    String trimmedText() {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
