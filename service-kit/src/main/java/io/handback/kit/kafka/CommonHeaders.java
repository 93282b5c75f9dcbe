package io.handback.kit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/// The headers that all events of one source, type and tenant share, encoded once for many records.
public final class CommonHeaders {

    private static final String SCHEMAS = "https://handback.io/schemas/";

    private final List<Header> shared;

    /// Encodes what is shared.
    public CommonHeaders(String source, String type, String tenant) {
        this.shared = List.of(
                header("ce_specversion", "1.0"),
                header("ce_source", source),
                header("ce_type", type),
                header("ce_dataschema", SCHEMAS + type + ".json"),
                header("ce_tenantid", tenant),
                header("content-type", "application/json"));
    }

    /// Adds what is shared, and of the event what is its own: id, time, sequence and trace.
    public void write(Headers headers, CloudEventHeaders event) {
        shared.forEach(headers::add);
        headers.add(header("ce_id", event.id()));
        headers.add(header("ce_time", event.time().toString()));
        headers.add(header("ce_sequence", Long.toString(event.sequence())));
        if (event.traceparent() != null) {
            headers.add(header("traceparent", event.traceparent()));
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
