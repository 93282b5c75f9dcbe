package io.handback.engagement.suggestions;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why an item is suggested, with the numbers behind it.
///
/// @param users of its target group in the last 90 days; absent for a group of fewer than five
/// @param matches the facets that match
@Schema(name = "SuggestionReason")
record Reason(Code code, @Nullable Integer n, @Nullable Integer helpful, @Nullable Integer users, List<String> matches) {

    /// The strongest reason there is.
    @Schema(name = "SuggestionReasonCode")
    enum Code {
        /// liked by those who rated it in a deal at this stage
        @JsonProperty("helped-here")
        HELPED_HERE,
        /// liked
        @JsonProperty("liked")
        LIKED,
        /// used by several reps week after week
        @JsonProperty("popular")
        POPULAR,
        /// new and hardly rated
        @JsonProperty("new")
        NEW,
        /// made for deals like this
        @JsonProperty("fits")
        FITS
    }
}
