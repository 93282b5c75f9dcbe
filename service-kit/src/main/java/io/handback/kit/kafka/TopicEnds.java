package io.handback.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Identifier;

/// Asks the broker where topics begin and end for those who read what was committed; nothing is read and no group is joined.
@ApplicationScoped
public class TopicEnds {

    private static final long SECONDS = 5;

    /// The offset of the first record kept, and the offset behind the last one that can be read: of a transaction that is still open
    /// nothing can.
    public record Range(long begin, long end) {

        /// Where a reader whose next offset is `next` really stands: what retention has removed lies behind it.
        public long standing(long next) {
            return Math.max(begin, next);
        }

        /// How many offsets such a reader has not passed yet.
        public long behind(long next) {
            return Math.max(0, end - standing(next));
        }
    }

    private final Map<String, Object> broker;
    private @Nullable Admin admin;

    TopicEnds(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /// All partitions of a topic.
    ///
    /// @throws IllegalStateException when the broker does not answer in time or has no such topic
    public Map<TopicPartition, Range> ofTopic(String topic) throws InterruptedException {
        return of(answer(admin().describeTopics(List.of(topic)).allTopicNames()).values()
                .stream()
                .flatMap(known -> known.partitions().stream().map(each -> new TopicPartition(topic, each.partition())))
                .toList());
    }

    /// Some partitions.
    ///
    /// @throws IllegalStateException when the broker does not answer in time or has no such partition
    public Map<TopicPartition, Range> of(Collection<TopicPartition> partitions) throws InterruptedException {
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
        var ranges = new HashMap<TopicPartition, Range>();
        ends.forEach((partition, end) -> ranges.put(partition, new Range(begins.getOrDefault(partition, end).offset(), end.offset())));
        return ranges;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(each -> each, _ -> which));
        return answer(admin().listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all());
    }

    private static <T> T answer(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return asked.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not say where its topics end", e);
        }
    }

    private synchronized Admin admin() {
        Admin opened = admin == null ? Admin.create(broker) : admin;
        admin = opened;
        return opened;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            // what was asked while the broker is away is not waited for
            admin.close(Duration.ZERO);
        }
    }
}
