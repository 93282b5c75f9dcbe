package io.handback.engagement.usage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
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
                var assignment = new UsageAssignment(kafka, offsets);
                kafka.subscribe(List.of(UsageRecorded.TOPIC), assignment);
                read(kafka, assignment);
            } catch (RuntimeException e) {
                LOG.warnf(e, "reading the usage topic was interrupted; going on with a new client");
                stopping.await(config.pause().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    void stop() {
        stopping.countDown();
    }

    private void read(Consumer<byte[], byte[]> kafka, UsageAssignment assignment) throws InterruptedException {
        while (stopping.getCount() > 0) {
            ConsumerRecords<byte[], byte[]> batch = poll(kafka);
            try {
                assignment.claimAgain();
                takeIn(kafka, batch);
            } catch (SQLException e) {
                LOG.warnf("a batch cannot be stored now (%s); it will be read again", e.getMessage());
                batch.partitions().forEach(partition -> offsets.release(GROUP, partition));
                stopping.await(config.pause().toMillis(), TimeUnit.MILLISECONDS);
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

    private void takeIn(Consumer<byte[], byte[]> kafka, ConsumerRecords<byte[], byte[]> batch) throws SQLException {
        if (batch.isEmpty()) {
            return;
        }
        Set<TopicPartition> dropped = takeIn.handle(batch);
        if (!dropped.isEmpty()) {
            LOG.infof("a batch of %s was not ours any more and was dropped", dropped);
        }
        kafka.commitAsync(hints(batch, dropped), null);
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
