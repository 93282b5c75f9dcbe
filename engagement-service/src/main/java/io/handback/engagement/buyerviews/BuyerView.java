package io.handback.engagement.buyerviews;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Something a buyer did in one of the caller's deals; who the buyer is, is not said.
record BuyerView(UUID itemId, String title, @Nullable Integer version, String action, UUID dealId, String dealName, @Nullable Integer page,
        @Nullable Integer seconds, Instant occurredAt) {}
