package io.handback.engagement.figures;

import org.jspecify.annotations.Nullable;

/// What a figure means; `version` rises when the meaning changes.
record Definition(String id, int version, String name, String formula, String unit, String window, @Nullable Integer minN) {}
