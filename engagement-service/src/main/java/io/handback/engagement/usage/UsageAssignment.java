package io.handback.engagement.usage;

import java.sql.SQLException;
import java.util.Collection;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

import io.handback.kit.inbox.StoredOffsets;

/// Claims a partition in the store when it is assigned and goes to the offset kept there; forgets the claim when it is taken away.
record UsageAssignment(Consumer<byte[], byte[]> kafka, StoredOffsets offsets) implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            try {
                claim(partition);
            } catch (SQLException e) {
                throw new IllegalStateException("the stored offset of " + partition + " cannot be read", e);
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> offsets.release(UsageAggregator.GROUP, partition));
    }

    /// Claims what this process still holds but has no claim of, because a batch was dropped or given up. Call it after a poll: by then
    /// the client knows what was taken away meanwhile.
    void claimAgain() throws SQLException {
        for (TopicPartition partition : kafka.assignment()) {
            if (!offsets.isClaimed(UsageAggregator.GROUP, partition)) {
                claim(partition);
            }
        }
    }

    private void claim(TopicPartition partition) throws SQLException {
        kafka.seek(partition, offsets.claim(UsageAggregator.GROUP, partition));
    }
}
