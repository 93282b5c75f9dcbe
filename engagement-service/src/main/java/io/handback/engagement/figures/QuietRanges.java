package io.handback.engagement.figures;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/// Finds stretches of a topic that hold no records, only the marks of transactions, or nothing any more: what lies before them is all
/// there is, though an applied offset never gets past them.
final class QuietRanges {

    private static final Duration WAIT = Duration.ofMillis(300);
    private static final int TRIES = 3;

    private record Range(long from, long to) {}

    private final Consumer<byte[], byte[]> kafka;
    private final Map<TopicPartition, Range> quiet = new HashMap<>();

    QuietRanges(Consumer<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /// The applied offsets, moved over what is quiet up to the end.
    Map<TopicPartition, Long> skip(Map<TopicPartition, Long> applied, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Range> behind = ends.entrySet()
                .stream()
                .filter(end -> applied.getOrDefault(end.getKey(), 0L) < end.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new Range(applied.getOrDefault(end.getKey(), 0L), end.getValue())));
        listen(behind);
        Map<TopicPartition, Long> moved = new HashMap<>(applied);
        behind.forEach((partition, range) -> {
            if (range.equals(quiet.get(partition))) {
                moved.put(partition, range.to());
            }
        });
        return moved;
    }

    /// Reads from where each partition stands; what yields no record up to its end is quiet.
    private void listen(Map<TopicPartition, Range> behind) {
        Map<TopicPartition, Range> unknown = new HashMap<>(behind);
        unknown.entrySet().removeIf(one -> one.getValue().equals(quiet.get(one.getKey())));
        if (unknown.isEmpty()) {
            return;
        }
        kafka.assign(unknown.keySet());
        unknown.forEach((partition, range) -> kafka.seek(partition, range.from()));
        for (int i = 0; i < TRIES && !unknown.isEmpty(); i++) {
            ConsumerRecords<byte[], byte[]> found = kafka.poll(WAIT);
            unknown.keySet().removeAll(found.partitions());
            unknown.entrySet().removeIf(one -> isQuiet(one.getKey(), one.getValue()));
        }
    }

    private boolean isQuiet(TopicPartition partition, Range range) {
        boolean reached = kafka.position(partition, WAIT) >= range.to();
        if (reached) {
            quiet.put(partition, range);
        }
        return reached;
    }
}
