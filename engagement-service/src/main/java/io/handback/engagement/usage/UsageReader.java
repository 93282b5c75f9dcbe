package io.handback.engagement.usage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.contracts.UsageActions;
import io.handback.kit.inbox.Fact;
import io.handback.kit.inbox.UnreadableFact;
import io.handback.kit.web.json.Forms;

/// Reads a record of the usage topic so strictly that what it returns can be stored: a batch must not fail for one record.
@ApplicationScoped
class UsageReader {

    private static final UsageActions ACTIONS = UsageActions.load();
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private final ObjectMapper json;

    UsageReader(ObjectMapper json) {
        this.json = json;
    }

    /// @throws UnreadableFact when it is no usage event that can be stored
    Usage read(Fact fact) {
        if (!fact.type().equals(UsageRecorded.TYPE) || fact.tombstone()) {
            throw new UnreadableFact("not a " + UsageRecorded.TYPE, null);
        }
        UsageRecorded event = fact.read(UsageRecorded.class);
        require(fact.tenant().equals(event.tenantId()), "the tenant of the payload is not that of the headers");
        require(fact.eventId().equals(event.eventId()), "the event id of the payload is not that of the headers");
        require(event.what() != null && event.who() != null && event.circumstances() != null, "a part is missing");
        require(event.action() != null && ACTIONS.find(event.action()) != null, "the action is unknown");
        require(storable(event.occurredAt()) && storable(event.receivedAt()), "a time is missing or out of range");
        require(event.what().itemId() != null || "searched".equals(event.action()), "the item is missing");
        require(texts(event).allMatch(UsageReader::storable), "a text has a character that cannot be stored");
        return new Usage(event, digest(event));
    }

    private static Stream<@Nullable String> texts(UsageRecorded event) {
        Stream<@Nullable String> fixed = Stream.of(event.who().visitorId(), event.circumstances().stage(), event.circumstances().channel(),
                event.circumstances().term());
        return Stream.concat(fixed, attributes(event).entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())));
    }

    /// An event without attributes has none.
    static Map<String, String> attributes(UsageRecorded event) {
        Map<String, String> attributes = event.attributes();
        return attributes == null ? Map.of() : new TreeMap<>(attributes);
    }

    private static boolean storable(@Nullable Instant time) {
        return time != null && time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }

    private static boolean storable(@Nullable String text) {
        try {
            return text == null || Objects.equals(Forms.text(text), text);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new UnreadableFact(complaint, null);
        }
    }

    private byte[] digest(UsageRecorded event) {
        try {
            UsageRecorded said = event.saidByClient();
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(said));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a usage event has no digest", e);
        }
    }

    String attributesAsJson(UsageRecorded event) {
        try {
            return json.writeValueAsString(attributes(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written as JSON", e);
        }
    }
}
