package io.handback.engagement.usage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Writes usage events field by field, as the mapper would: the intake writes one for each event, and the mapper takes several times as
/// long for it.
public final class UsageJson {

    private static final int USUAL = 512;

    private UsageJson() {}

    /// The payload of an event's record.
    public static byte[] write(ObjectMapper json, UsageRecorded event) {
        var bytes = new ByteArrayOutputStream(USUAL);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            write(out, event);
        } catch (IOException e) {
            throw new UncheckedIOException("a usage event cannot be written as JSON", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, UsageRecorded event) throws IOException {
        out.writeStartObject();
        out.writeStringField("tenantId", event.tenantId().value());
        out.writeNumberField("revision", event.revision());
        out.writeStringField("occurredAt", event.occurredAt().toString());
        out.writeStringField("receivedAt", event.receivedAt().toString());
        out.writeStringField("eventId", event.eventId().toString());
        out.writeStringField("action", event.action());
        write(out, "itemId", event.what().itemId());
        write(out, "version", event.what().version());
        write(out, "personId", event.who().personId());
        write(out, "visitorId", event.who().visitorId());
        write(out, event.circumstances());
        out.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> attribute : event.attributes().entrySet()) {
            out.writeStringField(attribute.getKey(), attribute.getValue());
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, UsageRecorded.Circumstances circumstances) throws IOException {
        write(out, "dealId", circumstances.dealId());
        write(out, "stage", circumstances.stage());
        write(out, "channel", circumstances.channel());
        write(out, "page", circumstances.page());
        write(out, "seconds", circumstances.seconds());
        write(out, "term", circumstances.term());
    }

    private static void write(JsonGenerator out, String field, @Nullable UUID value) throws IOException {
        write(out, field, value == null ? null : value.toString());
    }

    private static void write(JsonGenerator out, String field, @Nullable String value) throws IOException {
        if (value != null) {
            out.writeStringField(field, value);
        }
    }

    private static void write(JsonGenerator out, String field, @Nullable Integer value) throws IOException {
        if (value != null) {
            out.writeNumberField(field, value);
        }
    }
}
