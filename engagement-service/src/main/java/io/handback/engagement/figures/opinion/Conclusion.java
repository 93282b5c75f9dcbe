package io.handback.engagement.figures.opinion;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/// A verdict, or why there is none.
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Conclusion(@Nullable Verdict value, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {

    private static final String TOO_FEW = "too few";

    /// The conclusion a verdict allows.
    public static Conclusion of(@Nullable Verdict verdict) {
        return new Conclusion(verdict, verdict == null ? TOO_FEW : null);
    }
}
