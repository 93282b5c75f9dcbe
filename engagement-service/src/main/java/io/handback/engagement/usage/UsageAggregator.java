package io.handback.engagement.usage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

import io.handback.kit.inbox.StoredOffsets;

/// Reads the usage topic on its own thread, batch by batch. The store's offsets decide; Kafka's are a hint for those who watch lag.
@ApplicationScoped
public class UsageAggregator {

    /// The consumer group, and the consumer's name in the store.
    public static final String GROUP = "handback.engagement.usage";

    private static final Logger LOG = Logger.getLogger(UsageAggregator.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final TakeInUsage takeIn;
    private final StoredOffsets offsets;
    private final UsageConsumers consumers;
    private final UsageConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);

    UsageAggregator(TakeInUsage takeIn, StoredOffsets offsets, UsageConsumers consumers, UsageConfig config) {
        this.takeIn = takeIn;
        this.offsets = offsets;
        this.consumers = consumers;
        this.config = config;
    }

    /// Reads until the process stops; a fault of the client gets a new client.
    void run() throws InterruptedException {
        while (stopping.getCount() > 0) {
            try (Consumer<byte[], byte[]> kafka = consumers.open(GROUP)) {
                kafka.subscribe(List.of(UsageRecorded.TOPIC), new UsageAssignment(kafka, offsets));
                read(kafka);
            } catch (RuntimeException e) {
                LOG.warnf(e, "reading the usage topic was interrupted; going on with a new client");
                stopping.await(config.pause().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    void stop() {
        stopping.countDown();
    }

    private void read(Consumer<byte[], byte[]> kafka) throws InterruptedException {
        Set<TopicPartition> doubtful = new HashSet<>();
        while (stopping.getCount() > 0) {
            ConsumerRecords<byte[], byte[]> batch = poll(kafka);
            if (claimedAgain(kafka, doubtful)) {
                batch.partitions().forEach(partition -> rewind(kafka, partition, batch, doubtful));
                doubtful.clear();
            } else if (!batch.isEmpty()) {
                takeIn(kafka, batch, doubtful);
            }
        }
    }

    private static ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> kafka) {
        try {
            return kafka.poll(POLL);
        } catch (WakeupException _) {
            return ConsumerRecords.empty();
        }
    }

    private void takeIn(Consumer<byte[], byte[]> kafka, ConsumerRecords<byte[], byte[]> batch, Set<TopicPartition> doubtful)
            throws InterruptedException {
        try {
            Set<TopicPartition> dropped = takeIn.handle(batch);
            doubtful.addAll(dropped);
            kafka.commitAsync(hints(batch, dropped), null);
        } catch (SQLException e) {
            LOG.warnf("the store is away (%s); the batch will be tried again", e.getMessage());
            batch.partitions().forEach(partition -> again(kafka, partition, batch));
            stopping.await(config.pause().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// A dropped batch means that the partition has a new owner, which the client learns by its next poll, or that its offset was set
    /// back. What is still ours after that poll is claimed anew, and what that poll brought is left: it lies behind the dropped batch.
    private boolean claimedAgain(Consumer<byte[], byte[]> kafka, Set<TopicPartition> doubtful) {
        doubtful.retainAll(kafka.assignment());
        if (doubtful.isEmpty()) {
            return false;
        }
        LOG.infof("a batch of %s was not ours any more and was dropped", doubtful);
        new UsageAssignment(kafka, offsets).onPartitionsAssigned(doubtful);
        return true;
    }

    private static void rewind(Consumer<byte[], byte[]> kafka, TopicPartition partition, ConsumerRecords<byte[], byte[]> batch,
            Set<TopicPartition> claimed) {
        if (!claimed.contains(partition)) {
            again(kafka, partition, batch);
        }
    }

    private static void again(Consumer<byte[], byte[]> kafka, TopicPartition partition, ConsumerRecords<byte[], byte[]> batch) {
        if (kafka.assignment().contains(partition)) {
            kafka.seek(partition, batch.records(partition).getFirst().offset());
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> hints(ConsumerRecords<byte[], byte[]> batch, Set<TopicPartition> dropped) {
        Map<TopicPartition, OffsetAndMetadata> hints = new HashMap<>();
        for (TopicPartition partition : batch.partitions()) {
            if (!dropped.contains(partition)) {
                hints.put(partition, new OffsetAndMetadata(batch.records(partition).getLast().offset() + 1));
            }
        }
        return hints;
    }
}
