package io.handback.kit.inbox;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/// Whatever a record holds, it is a fact or unreadable.
public final class FactReaderFuzz {

    private static final Map<String, String> GOOD = Map.of("ce_id", "0198c5a2-7e4d-7c33-9a51-3f2b6f0d1e55", "ce_source",
            "/handback/content",
            "ce_type", "item.changed.v1", "ce_time", "2026-11-23T09:30:00Z", "ce_tenantid", "acme", "ce_sequence", "7");

    record Payload(String title, int revision, List<String> tags, Map<String, Object> more) {}

    private FactReaderFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        byte[] key = data.consumeBoolean() ? bytes("acme:" + data.consumeString(50)) : data.consumeBytes(50);
        var record = new ConsumerRecord<>("t", 0, 0, key, (byte[]) null);
        for (String name : List.of("ce_id", "ce_source", "ce_type", "ce_time", "ce_tenantid", "ce_sequence")) {
            byte[] value = data.consumeInt(0, 7) == 0 ? data.consumeBytes(60) : bytes(GOOD.getOrDefault(name, ""));
            record.headers().add(name, value);
        }
        read(record, data.consumeRemainingAsBytes());
    }

    private static void read(ConsumerRecord<byte[], byte[]> headersAndKey, byte[] payload) {
        var record = new ConsumerRecord<>("t", 0, 0L, headersAndKey.key(), payload);
        headersAndKey.headers().forEach(record.headers()::add);
        try {
            Fact fact = FactReader.read(record);
            fact.aggregateId();
            fact.read(Payload.class);
        } catch (UnreadableFact expected) {
            if (expected.getMessage() == null) {
                throw new IllegalStateException("a reason is missing", expected);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
