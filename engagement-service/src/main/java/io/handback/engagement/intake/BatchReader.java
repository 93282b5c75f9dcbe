package io.handback.engagement.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.web.json.JsonProblems;
import io.handback.kit.web.json.Utf8;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Refused;

/// Decodes a batch once: a JSON list, or one JSON object a line; a line that is no JSON is refused alone.
@ApplicationScoped
class BatchReader {

    static final int MOST = 1_000;

    private final ObjectMapper json;

    BatchReader(ObjectMapper json) {
        this.json = json;
    }

    /// What was read of a batch.
    record Batch(List<ReportedEvent> events, List<RefusedEvent> refused) {

        private void add(ReadEvent read) {
            switch (read) {
                case ReportedEvent event -> events.add(event);
                case RefusedEvent event -> refused.add(event);
            }
        }
    }

    Batch list(byte[] body, EventRules rules) {
        JsonNode list = parse(body);
        if (!list.isArray()) {
            throw Refused.input("", "Send a JSON list of events, or one event a line as " + EventsResource.NDJSON + ".");
        }
        requireSize(list.size());
        var batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (int index = 0; index < list.size(); index++) {
            batch.add(rules.read(index, list.get(index)));
        }
        return batch;
    }

    Batch lines(byte[] body, EventRules rules) {
        List<String> lines = text(body).lines().filter(line -> !line.isBlank()).limit(MOST + 1L).toList();
        requireSize(lines.size());
        var batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (int index = 0; index < lines.size(); index++) {
            batch.add(line(index, lines.get(index), rules));
        }
        return batch;
    }

    private ReadEvent line(int index, String line, EventRules rules) {
        try {
            return rules.read(index, json.readTree(line));
        } catch (JsonProcessingException e) {
            return new RefusedEvent(index, RefusedEvent.INVALID, JsonProblems.violation(e).message());
        }
    }

    private JsonNode parse(byte[] body) {
        if (!Utf8.isText(body)) {
            throw notUtf8();
        }
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw JsonProblems.refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] body) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw notUtf8();
        }
    }

    private static Refused notUtf8() {
        return Refused.input("", "The body is not valid UTF-8.");
    }

    private static void requireSize(int events) {
        if (events == 0) {
            throw Refused.input("", "Send 1 to " + MOST + " events.");
        }
        if (events > MOST) {
            throw new Refused(new Problem(413, "too-many-events", "Send at most " + MOST + " events in one request."));
        }
    }
}
