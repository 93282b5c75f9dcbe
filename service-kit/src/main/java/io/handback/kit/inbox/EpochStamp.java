package io.handback.kit.inbox;

import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Stamps what a consumer polls with the epoch it is read in. Kafka calls it within `poll`, on the only thread that also claims and
/// seeks, so no seek can lie between the reading of a record and its stamp.
public final class EpochStamp implements ConsumerInterceptor<byte[], byte[]> {

    private static final String OFFSETS = "handback.stored-offsets";

    private @Nullable StoredOffsets offsets;
    private String group = "";

    /// Adds the stamp to the settings of a consumer whose batches go to [StoredOffsets#advance].
    public static void install(Map<String, Object> settings, StoredOffsets offsets) {
        settings.put(ConsumerConfig.INTERCEPTOR_CLASSES_CONFIG, List.of(EpochStamp.class));
        settings.put(OFFSETS, offsets);
    }

    @Override
    public void configure(Map<String, ?> settings) {
        offsets = (StoredOffsets) settings.get(OFFSETS);
        group = String.valueOf(settings.get(ConsumerConfig.GROUP_ID_CONFIG));
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> polled) {
        return offsets == null ? polled : offsets.polled(group, polled);
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> committed) {
        // Kafka's own offsets are a hint that nobody follows
    }

    @Override
    public void close() {
        // nothing is open
    }
}
