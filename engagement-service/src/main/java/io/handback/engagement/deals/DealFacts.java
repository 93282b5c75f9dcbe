package io.handback.engagement.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What is known of a deal beside its ids.
record DealFacts(String name, @Nullable String account, String stage, String status, @Nullable Amount amount, @Nullable LocalDate closeDate,
        @Nullable UUID ownerId, @Nullable String industry, @Nullable String segment, Instant createdAt) {}
