package io.handback.feedback.rating;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What a rater says, with everything that was left open filled in.
///
/// @param itemTitle the item's title at this time
/// @param dealName what the deal is called; only for signed feedback
record Said(String itemTitle, int stars, List<String> reasons, @Nullable String comment, boolean signed, DealContext context,
        @Nullable String dealName) {}
