package io.handback.engagement.figures;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// Knows up to when everything that had reached a topic is applied: a look notes where the topic ends, and counts as passed once the
/// store's offsets have reached those ends.
final class TopicWatch {

    private static final int MOST = 600;

    private record Look(Instant at, Map<TopicPartition, Long> ends) {

        boolean passedBy(Map<TopicPartition, Long> applied) {
            return ends.entrySet().stream().allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }

    private final Deque<Look> open = new ArrayDeque<>();
    private @Nullable Instant completeUntil;

    /// Notes the ends as of a moment, and what is applied now; a long way behind, the looks come further apart.
    synchronized void look(Instant at, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> applied) {
        if (open.size() < MOST) {
            open.addLast(new Look(at, Map.copyOf(ends)));
        }
        while (!open.isEmpty() && open.getFirst().passedBy(applied)) {
            completeUntil = open.removeFirst().at();
        }
    }

    /// Null until a look has been passed.
    synchronized @Nullable Instant completeUntil() {
        return completeUntil;
    }
}
