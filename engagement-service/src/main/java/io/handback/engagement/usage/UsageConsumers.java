package io.handback.engagement.usage;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import io.handback.kit.inbox.EpochStamp;
import io.handback.kit.inbox.StoredOffsets;
import io.smallrye.common.annotation.Identifier;

/// Opens plain consumers that read only what was committed, from the start, and commit nothing by themselves.
@ApplicationScoped
class UsageConsumers {

    /// How long the partitions of an owner that was killed wait for the next one; as for the other consumers.
    private static final int SESSION_MILLIS = 10_000;

    private final Map<String, Object> broker;
    private final UsageConfig config;
    private final StoredOffsets offsets;

    UsageConsumers(@Identifier("default-kafka-broker") Map<String, Object> broker, UsageConfig config, StoredOffsets offsets) {
        this.broker = broker;
        this.config = config;
        this.offsets = offsets;
    }

    /// A member of a group, whose records say in which epoch they were polled.
    Consumer<byte[], byte[]> open(String group) {
        Map<String, Object> settings = settings();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        EpochStamp.install(settings, offsets);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(broker);
        settings.keySet().removeIf(name -> name.contains("serializer"));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, config.batch());
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }
}
