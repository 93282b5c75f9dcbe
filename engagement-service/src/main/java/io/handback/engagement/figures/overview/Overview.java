package io.handback.engagement.figures.overview;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A first screen.
record Overview(Screen role, List<Tile> tiles, @Nullable Instant asOf, @Nullable Double lagSeconds) {}
