package io.handback.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The attributes of a CloudEvent in Kafka's binary mode; `sequence` is the aggregate's revision.
public record CloudEventHeaders(String id, String source, String type, Instant time, String tenant, long sequence,
        @Nullable String traceparent) {

    /// Adds the attributes as `ce_*` headers.
    public static void write(Headers headers, CloudEventHeaders event) {
        new CommonHeaders(event.source(), event.type(), event.tenant()).write(headers, event);
    }

    /// Reads the attributes.
    ///
    /// @throws IllegalArgumentException naming the header that is missing or not of its form
    public static CloudEventHeaders read(Headers headers) {
        try {
            return new CloudEventHeaders(
                    require(headers, "ce_id"),
                    require(headers, "ce_source"),
                    require(headers, "ce_type"),
                    Instant.parse(require(headers, "ce_time")),
                    require(headers, "ce_tenantid"),
                    Long.parseLong(require(headers, "ce_sequence")),
                    text(headers, "traceparent"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("header ce_time is not a time", e);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("header ce_sequence is not a number", e);
        }
    }

    /// The text of a header, null without it.
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static String require(Headers headers, String name) {
        String text = text(headers, name);
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return text;
    }
}
