package io.handback.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/// One Kafka topic of the catalogue.
///
/// @param name the topic's name, `handback.<subject>.v<N>`
/// @param purpose a sentence or two for a reader
/// @param owner the only service that writes it
/// @param readers the services (or outsiders) that read it
/// @param key what a record's key is made of
/// @param partitions how many, never changed later, or the order per key breaks
/// @param cleanup what Kafka does with old records
/// @param retention how long a record is kept; `null` is for ever
/// @param eventTypes the `ce_type`s that may be on it
/// @param config further Kafka settings, by their Kafka names
public record Topic(
        String name,
        String purpose,
        String owner,
        List<String> readers,
        String key,
        int partitions,
        Cleanup cleanup,
        @Nullable Duration retention,
        List<String> eventTypes,
        Map<String, String> config) {

    private static final String FOR_EVER = "-1";

    /// Kafka's ways to get rid of old records.
    public enum Cleanup {
        /// keeps the last record of each key: only for records that are the whole state of their key
        @JsonProperty("compact")
        COMPACT("compact"),
        /// drops what is older than the retention
        @JsonProperty("delete")
        DELETE("delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }
    }

    public Topic {
        readers = List.copyOf(readers);
        eventTypes = List.copyOf(eventTypes);
        config = Map.copyOf(config);
    }

    /// The settings to create the topic with, by their Kafka names; the replication factor is the cluster's own affair.
    public Map<String, String> kafkaConfig() {
        Map<String, String> all = new TreeMap<>(config);
        all.put("cleanup.policy", cleanup.policy);
        all.put("retention.ms", retention == null ? FOR_EVER : String.valueOf(retention.toMillis()));
        return all;
    }
}
