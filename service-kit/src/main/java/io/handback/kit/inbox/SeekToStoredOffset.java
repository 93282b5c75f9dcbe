package io.handback.kit.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;

/// On assignment every consumer goes to the offset its own store holds; Kafka's committed offset is not asked.
@ApplicationScoped
@Identifier("stored-offsets")
class SeekToStoredOffset implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SeekToStoredOffset.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TRIES = 480;

    private final StoredOffsets offsets;

    SeekToStoredOffset(StoredOffsets offsets) {
        this.offsets = offsets;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        claim(consumer, partitions);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String group = consumer.groupMetadata().groupId();
        partitions.forEach(partition -> offsets.release(group, partition));
    }

    /// Claims the partitions and moves the consumer to what their store holds; waits while the store is away.
    ///
    /// @throws IllegalStateException when the store stays away longer than a consumer may be silent
    void claim(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        String group = consumer.groupMetadata().groupId();
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, claim(group, partition));
        }
    }

    /// Claims a partition whose epoch is over; one that was claimed meanwhile is being read again already.
    void claimIfLost(Consumer<?, ?> consumer, TopicPartition partition) {
        if (!offsets.isClaimed(consumer.groupMetadata().groupId(), partition)) {
            claim(consumer, Set.of(partition));
        }
    }

    private long claim(String group, TopicPartition partition) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return offsets.claim(group, partition);
            } catch (SQLException e) {
                LOG.warnf("%s: the stored offset of %s cannot be read (%s); trying again", group, partition, e.getMessage());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new IllegalStateException("the stored offset of " + partition + " for " + group + " cannot be read");
    }
}
