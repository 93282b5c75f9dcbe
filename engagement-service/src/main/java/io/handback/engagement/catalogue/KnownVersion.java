package io.handback.engagement.catalogue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A published version of an item, with what marketing expects of it.
///
/// @param current the item's current version; null when it has none
/// @param estimate 1 to 5, the answer to the question reps are asked; null when marketing gave none
public record KnownVersion(UUID itemId, String title, String state, @Nullable Integer current, int version, UUID owner, UUID author,
        @Nullable Integer estimate, List<String> reservations) {}
