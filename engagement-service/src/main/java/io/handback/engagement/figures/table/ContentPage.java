package io.handback.engagement.figures.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A page of items with their figures; `total` counts all pages, `definitions` says which definition each figure follows.
record ContentPage(List<ContentRow> items, @Nullable String next, int total, @Nullable Instant asOf, @Nullable Double lagSeconds,
        Map<String, String> definitions) {}
