package io.handback.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.handback.kit.kafka.CloudEventHeaders;

/// Keeps a record that could not be applied, whole, in the transaction of its batch.
@ApplicationScoped
public class DeadLetters {

    private static final int REASON_LENGTH = 2_000;
    private static final String PUT = """
            insert into dead_letter (consumer, topic, partition, "offset", tenant, key, headers, payload, reason)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (consumer, topic, partition, "offset") do update set reason = excluded.reason, failed_at = now(), replayed_at = null""";

    private final ObjectMapper json;

    DeadLetters(ObjectMapper json) {
        this.json = json;
    }

    /// Keeps one record with the reason; the connection is the one whose transaction drops it.
    public void put(Connection db, String consumer, ConsumerRecord<byte[], byte[]> record, @Nullable String reason) throws SQLException {
        try (PreparedStatement put = db.prepareStatement(PUT)) {
            put.setString(1, consumer);
            put.setString(2, record.topic());
            put.setInt(3, record.partition());
            put.setLong(4, record.offset());
            put.setString(5, tenant(record));
            put.setBytes(6, record.key());
            put.setString(7, headers(record));
            put.setBytes(8, record.value());
            put.setString(9, shortened(String.valueOf(reason)));
            put.executeUpdate();
        }
    }

    private static @Nullable String tenant(ConsumerRecord<byte[], byte[]> record) {
        String tenant = CloudEventHeaders.text(record.headers(), "ce_tenantid");
        return tenant == null ? null : tenant.replace("\0", "");
    }

    private static String shortened(String reason) {
        String clean = reason.replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), REASON_LENGTH));
    }

    private String headers(ConsumerRecord<byte[], byte[]> record) {
        var texts = new TreeMap<String, String>();
        for (Header header : record.headers()) {
            texts.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8).replace("\0", ""));
        }
        try {
            return json.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts cannot be written as JSON", e);
        }
    }
}
