package io.handback.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads what was committed to topics.
public record Topics(String bootstrapServers) {

    private static final Duration POLL = Duration.ofMillis(200);

    /// A record's headers and value.
    public record Message(Map<String, String> headers, String value) {

        public String id() {
            return headers.getOrDefault("ce_id", "");
        }
    }

    /// All records of a topic whose value contains a text, up to the end it has now.
    public List<Message> read(String topic, String text) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed", "auto.offset.reset", "earliest"),
                new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions), text);
        }
    }

    private static List<Message> read(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends, String text) {
        List<Message> found = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                if (record.value() != null && record.value().contains(text)) {
                    found.add(message(record));
                }
            }
        }
        return found;
    }

    private static Message message(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Message(headers, record.value());
    }
}
