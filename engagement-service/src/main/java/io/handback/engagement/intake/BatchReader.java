package io.handback.engagement.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.web.json.JsonProblems;
import io.handback.kit.web.json.Utf8;
import io.handback.kit.web.problem.Problem;
import io.handback.kit.web.problem.Refused;

/// Decodes a batch once, without a tree in between: a JSON list, or one JSON object a line; a line that is no JSON is refused alone.
@ApplicationScoped
class BatchReader {

    static final int MOST = 1_000;

    private static final String NOTHING_AFTER = "Nothing may follow the JSON value.";

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
        if (!Utf8.isText(body)) {
            throw notUtf8();
        }
        try (JsonParser in = json.createParser(body)) {
            return list(in, rules);
        } catch (JsonProcessingException e) {
            throw JsonProblems.refused(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Batch list(JsonParser in, EventRules rules) throws IOException {
        if (in.nextToken() != JsonToken.START_ARRAY) {
            throw Refused.input("", "Send a JSON list of events, or one event a line as " + EventsResource.NDJSON + ".");
        }
        var batch = new Batch(new ArrayList<>(), new ArrayList<>());
        int index = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            requireSize(index + 1);
            batch.add(element(in, index, rules));
            index++;
        }
        requireSize(index);
        if (in.nextToken() != null) {
            throw Refused.input("", NOTHING_AFTER);
        }
        return batch;
    }

    private static ReadEvent element(JsonParser in, int index, EventRules rules) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            return rules.read(index, RawObject.read(in));
        }
        in.skipChildren();
        return new RefusedEvent(index, RefusedEvent.INVALID, "give an object");
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
        try (JsonParser in = json.createParser(line)) {
            in.nextToken();
            ReadEvent read = element(in, index, rules);
            return in.nextToken() == null ? read : new RefusedEvent(index, RefusedEvent.INVALID, NOTHING_AFTER);
        } catch (JsonProcessingException e) {
            return new RefusedEvent(index, RefusedEvent.INVALID, JsonProblems.violation(e).message());
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
