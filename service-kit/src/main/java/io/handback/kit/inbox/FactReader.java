package io.handback.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.tenant.TenantId;

/// Reads the envelope of a record; nothing a record holds can stop the channel.
public final class FactReader {

    private static final byte[] NOTHING = {};

    private FactReader() {}

    /// The fact of a record.
    ///
    /// @throws UnreadableFact when the headers or the key are not those of a CloudEvent of ours
    public static Fact read(ConsumerRecord<byte[], byte[]> record) {
        try {
            CloudEventHeaders event = CloudEventHeaders.read(record.headers());
            var tenant = new TenantId(event.tenant());
            String key = record.key() == null ? "" : new String(record.key(), UTF_8);
            if (!key.startsWith(tenant.value() + ":")) {
                throw new UnreadableFact("the key '" + key + "' does not belong to tenant '" + tenant + "'", null);
            }
            byte[] payload = record.value() == null ? NOTHING : record.value();
            return new Fact(tenant, UUID.fromString(event.id()), event.type(), key, event.sequence(), event.time(), payload);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFact("the envelope is not readable", e);
        }
    }
}
