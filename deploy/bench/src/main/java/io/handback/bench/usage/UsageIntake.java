package io.handback.bench.usage;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Timing;
import io.handback.local.Refusal;
import io.handback.local.home.Service;
import io.handback.local.load.Published;
import io.handback.local.load.UsageGenerator;

/// Usage events over HTTP, in batches, as plugins send them; and whether the figures show each of them once.
public final class UsageIntake {

    /// Events in each request.
    public static final int BATCH = 500;

    private final Arena arena;
    private final URI events;
    private final Connections connections;
    private final UsageGenerator generator;
    private final Map<UUID, Long> sent = new HashMap<>();

    /// @param seed what the events are made from
    public UsageIntake(Arena arena, Connections connections, long seed) {
        this.arena = arena;
        this.events = arena.uri(Service.ENGAGEMENT, "events");
        this.connections = connections;
        this.generator = new UsageGenerator(seed, Instant.now(), arena.items());
    }

    /// Posts so many events, a multiple of the batch; made before the clock starts.
    public Timing run(int count) {
        List<String> batches = new ArrayList<>();
        for (int made = 0; made < count; made += BATCH) {
            batches.add(batch());
        }
        return connections.run(batches.size(), count, () -> number -> post(batches.get(number), arena.rep(number)));
    }

    private String batch() {
        StringBuilder batch = new StringBuilder("[");
        for (int made = 0; made < BATCH; made++) {
            batch.append(made == 0 ? "" : ",").append(aboutAnItem());
        }
        return batch.append(']').toString();
    }

    /// A search is about no item, and in no item's figures.
    private ObjectNode aboutAnItem() {
        ObjectNode event = generator.next();
        while (!event.has("itemId")) {
            event = generator.next();
        }
        sent.merge(UUID.fromString(event.path("itemId").asText()), 1L, Long::sum);
        return event;
    }

    private void post(String batch, String token) {
        JsonNode answer = arena.caller().post(events, token, "application/json", batch);
        if (answer.path("accepted").asInt() != BATCH) {
            throw new Refusal("Usage events were refused: " + answer.path("refused").path(0));
        }
    }

    /// Returns when the figures show exactly what was accepted, of each item.
    public void requireExact() {
        Arena.await("the figures show exactly the accepted usage events", this::exact);
    }

    private boolean exact() {
        return arena.items().stream().allMatch(item -> shown(item) == sent.getOrDefault(item.itemId(), 0L));
    }

    private long shown(Published item) {
        long shown = 0;
        for (JsonNode action : arena.summary(item).at("/usage/actions")) {
            shown += action.path("events").asLong();
        }
        return shown;
    }

    /// How many events were accepted so far.
    public long accepted() {
        return sent.values().stream().mapToLong(Long::longValue).sum();
    }
}
