package io.handback.engagement.figures;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.handback.engagement.usage.UsageTrail.Step;

/// One event behind a number; person and deal only for whom it concerns.
@Schema(name = "UsageEvent")
record EventView(UUID eventId, String action, @Nullable Integer version, @Nullable UUID personId, @Nullable UUID dealId,
        @Nullable String stage, @Nullable String channel, @Nullable Integer page, @Nullable Integer seconds, Instant occurredAt) {

    static EventView named(Step step) {
        return new EventView(step.eventId(), step.action(), step.version(), step.personId(), step.dealId(), step.stage(), step.channel(),
                step.page(), step.seconds(), step.occurredAt());
    }

    static EventView nameless(Step step) {
        return new EventView(step.eventId(), step.action(), step.version(), null, null, step.stage(), step.channel(), step.page(),
                step.seconds(), step.occurredAt());
    }
}
