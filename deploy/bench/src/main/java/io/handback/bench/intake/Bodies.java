package io.handback.bench.intake;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.bench.Arena;
import io.handback.bench.Connections;
import io.handback.bench.Cpu;
import io.handback.local.Refusal;
import io.handback.local.load.UsageGenerator;

/// The same bodies of a hundred events each, for both sides.
///
/// @param bodies JSON lists
record Bodies(Arena arena, List<String> bodies) {

    static final int EVENTS = 100;

    private static final Connections CONNECTIONS = new Connections(8);

    /// So many bodies about the arena's items.
    static Bodies of(Arena arena, int count) {
        UsageGenerator generator = new UsageGenerator(1, Instant.now(), arena.items());
        List<String> bodies = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            StringBuilder body = new StringBuilder("[");
            for (int event = 0; event < EVENTS; event++) {
                body.append(event == 0 ? "" : ",").append(generator.next());
            }
            bodies.add(body.append(']').toString());
        }
        return new Bodies(arena, bodies);
    }

    int events() {
        return bodies.size() * EVENTS;
    }

    /// Posts all of them; microseconds of a process's time for each event, and refuses unless the topic has got exactly these.
    double micros(URI to, long pid, TopicSize topic) {
        long before = topic.records();
        double cpu = Cpu.seconds(pid);
        CONNECTIONS.run(bodies.size(), events(), () -> number -> post(to, number));
        double micros = (Cpu.seconds(pid) - cpu) * 1e6 / events();
        if (topic.records() - before != events()) {
            throw new Refusal("%,d events were accepted and %,d are in %s.".formatted(events(), topic.records() - before, topic.topic()));
        }
        return micros;
    }

    private void post(URI to, int number) {
        JsonNode answer = arena.caller().post(to, arena.rep(number), "application/json", bodies.get(number));
        if (answer.path("accepted").asInt() != EVENTS) {
            throw new Refusal("Usage events were refused: " + answer);
        }
    }
}
