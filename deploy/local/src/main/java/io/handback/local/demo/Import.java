package io.handback.local.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.local.Refusal;

/// Posts lines in batches. What a line names may still be on its way through Kafka: refused lines are posted again until they are taken.
///
/// @param number the field in which an answer numbers what it refused
/// @param first what it begins to count with
record Import(DemoApi api, String path, String number, int first, PrintWriter out) {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    /// Posts all of them, at most so many at once; every answer is shown to the reader.
    void post(String what, List<ObjectNode> lines, int most, Consumer<JsonNode> reader) {
        for (int from = 0; from < lines.size(); from += most) {
            int to = Math.min(from + most, lines.size());
            postBatch(lines.subList(from, to), reader);
            out.println(String.format(Locale.ROOT, "  %-12s %,6d of %,d", what, to, lines.size()));
            out.flush();
        }
    }

    private void postBatch(List<ObjectNode> batch, Consumer<JsonNode> reader) {
        Instant end = Instant.now().plus(LIMIT);
        List<ObjectNode> left = batch;
        while (!left.isEmpty()) {
            JsonNode answer = api.postLines(path, left);
            reader.accept(answer);
            left = refused(left, answer.path("refused"));
            if (!left.isEmpty()) {
                requireTime(end, answer);
                DemoApi.pause(PAUSE);
            }
        }
    }

    private void requireTime(Instant end, JsonNode answer) {
        if (Instant.now().isAfter(end)) {
            throw new Refusal("The demo tenant could not be loaded; " + path + " refused: " + answer.path("refused").get(0));
        }
    }

    private List<ObjectNode> refused(List<ObjectNode> lines, JsonNode refused) {
        Set<Integer> numbers = new HashSet<>();
        refused.forEach(line -> numbers.add(line.path(number).asInt() - first));
        List<ObjectNode> left = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (numbers.contains(i)) {
                left.add(lines.get(i));
            }
        }
        return left;
    }
}
