package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A rep's plugin that reports views in batches; the mark is the event's own id.
final class UsageWriter implements Writer {

    static final int BATCH = 60;

    private final Caller rep;
    private final String itemId;

    UsageWriter(Tenant tenant, String subject, String itemId) {
        this.rep = tenant.as(subject, "rep");
        this.itemId = itemId;
    }

    @Override
    public Change next() {
        List<String> ids = Stream.generate(UUID::randomUUID).limit(BATCH).map(UUID::toString).toList();
        String now = Instant.now().toString();
        String events = ids.stream().map(id -> viewed(id, now)).collect(Collectors.joining(",", "[", "]"));
        return Change.repeatable(Kind.USAGE, ids, () -> {
            Caller.Answer answer = rep.send("POST", "/engagement/v1/events", events);
            assertThat(!answer.taken() || answer.body().path("accepted").asInt() == BATCH).as("all of a batch: %s", answer).isTrue();
            return answer;
        });
    }

    private String viewed(String id, String when) {
        return "{\"id\": \"%s\", \"action\": \"viewed\", \"itemId\": \"%s\", \"version\": 1, \"occurredAt\": \"%s\"}".formatted(id, itemId,
                when);
    }
}
