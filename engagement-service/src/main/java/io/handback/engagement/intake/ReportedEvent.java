package io.handback.engagement.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.handback.contracts.UsageAction;
import io.handback.engagement.usage.UsageRecorded.Circumstances;
import io.handback.engagement.usage.UsageRecorded.What;
import io.handback.kit.identity.Identity;

/// A readable event of a batch and its place there; `person` is the mapped person an integration names.
record ReportedEvent(int index, UUID id, UsageAction action, What what, @Nullable Identity person, @Nullable String visitorId,
        Circumstances circumstances, Map<String, String> attributes, Instant occurredAt) implements ReadEvent {

    boolean byBuyer() {
        return action.who() == UsageAction.Who.BUYER;
    }
}
