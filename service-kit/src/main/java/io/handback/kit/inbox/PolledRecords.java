package io.handback.kit.inbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// What one poll brought, and the epoch each partition was read in: a batch carries its claim with it, however long it is buffered.
final class PolledRecords extends ConsumerRecords<byte[], byte[]> {

    /// A partition nobody had claimed when it was read.
    static final long NONE = 0;

    /// Records that carry no epoch, because something rewrapped them: they may be of any.
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Map<TopicPartition, Long> epochs;

    private PolledRecords(ConsumerRecords<byte[], byte[]> polled, Map<TopicPartition, Long> epochs) {
        super(byPartition(polled), polled.nextOffsets());
        this.epochs = epochs;
    }

    /// The same records, with the epochs that hold now.
    static PolledRecords of(ConsumerRecords<byte[], byte[]> polled, Function<TopicPartition, Long> epoch) {
        return new PolledRecords(polled, polled.partitions().stream().collect(Collectors.toMap(Function.identity(), epoch)));
    }

    /// The epoch in which records of the partition were polled.
    static long epochOf(ConsumerRecords<byte[], byte[]> batch, TopicPartition partition) {
        return batch instanceof PolledRecords polled ? polled.epochs.getOrDefault(partition, NONE) : UNKNOWN;
    }

    private static Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition(ConsumerRecords<byte[], byte[]> polled) {
        return polled.partitions().stream().collect(Collectors.toMap(Function.identity(), polled::records));
    }
}
