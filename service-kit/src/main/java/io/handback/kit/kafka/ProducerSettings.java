package io.handback.kit.kafka;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import io.smallrye.common.annotation.Identifier;

/// The settings of the plain producers (relay and usage intake): nothing acknowledged may be lost.
@ApplicationScoped
public class ProducerSettings {

    private final Map<String, Object> broker;

    /// Takes what all clients share: `kafka.*` of the configuration.
    public ProducerSettings(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /// Connection and safety settings of a producer that waits for all replicas.
    public Map<String, Object> connection() {
        var settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }

    /// Checks the configuration Kafka would really use.
    ///
    /// @throws IllegalStateException when it acknowledges too early or could write twice
    public static void requireSafe(Map<String, Object> settings) {
        var complete = new HashMap<>(settings);
        complete.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        complete.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        var effective = new ProducerConfig(complete);
        String acks = effective.getString(ProducerConfig.ACKS_CONFIG);
        boolean idempotent = effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG);
        if (!("all".equals(acks) || "-1".equals(acks)) || !idempotent) {
            throw new IllegalStateException("a Kafka producer would run with acks=" + acks + " and enable.idempotence=" + idempotent
                    + "; remove the settings that change acks=all and enable.idempotence=true");
        }
    }
}
