package io.handback.engagement.suggestions;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What an item should fit.
///
/// @param dealId the caller's deal, if one was named
record Situation(@Nullable String stage, @Nullable String persona, @Nullable String industry, @Nullable UUID dealId) {

    /// The same, with what a deal says where nothing was given.
    Situation within(UUID deal, String dealStage, @Nullable String dealIndustry) {
        return new Situation(stage == null ? dealStage : stage, persona, industry == null ? dealIndustry : industry, deal);
    }
}
