package io.handback.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

import io.handback.kit.kafka.CloudEventHeaders;

/// Batches as a consumer polls them.
final class Batches {

    static final String GROUP = "handback.test.consumer";
    static final TopicPartition PARTITION = new TopicPartition("t", 3);

    private Batches() {}

    /// The records from one offset up to, not including, another.
    static ConsumerRecords<byte[], byte[]> of(long first, long next) {
        List<ConsumerRecord<byte[], byte[]>> records = LongStream.range(first, next).mapToObj(Batches::record).toList();
        return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset) {
        var record = new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, "acme:thing".getBytes(UTF_8),
                "{}".getBytes(UTF_8));
        String id = UUID.nameUUIDFromBytes(("event " + offset).getBytes(UTF_8)).toString();
        CloudEventHeaders.write(record.headers(),
                new CloudEventHeaders(id, "/handback/test", "thing.happened.v1", Instant.EPOCH, "acme", offset + 1, null));
        return record;
    }
}
