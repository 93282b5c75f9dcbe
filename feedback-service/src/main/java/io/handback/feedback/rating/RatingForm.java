package io.handback.feedback.rating;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.feedback.reason.KnownReason;

/// What a rater says of a version: "How much did this help you with a buyer?", 1 hindered, 3 neutral, 5 moved the deal.
@Schema(examples = """
        {"stars": 4, "reasons": ["answered-objection"], "comment": "The CFO kept the page.", "signed": true,
         "deal": {"externalId": "006-4711", "source": "salesforce", "stage": "negotiation", "persona": "cfo", "usedWithBuyer": true}}""")
public record RatingForm(
        @NotNull @Min(1) @Max(5) Integer stars,
        @Nullable @Size(max = 10) List<@KnownReason String> reasons,
        @Nullable @Size(max = 4_000) String comment,
        @Nullable @Schema(description = "Whether to show name, team and deal with it; absent: as the organisation has set.") Boolean signed,
        @Nullable @Valid DealForm deal) {

    /// The codes, each once, in a fixed order.
    List<String> distinctReasons() {
        return reasons == null ? List.of() : reasons.stream().distinct().sorted().toList();
    }

    /// The comment without blanks around it; null when nothing is left.
    @Nullable
    String trimmedComment() {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }
}
