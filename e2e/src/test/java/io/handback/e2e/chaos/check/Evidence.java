package io.handback.e2e.chaos.check;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.handback.local.home.Service;

/// Everything that is compared, read once when nothing moves any more.
///
/// @param stores each service's tables
/// @param logs each service's event log
/// @param topics the records of each topic
record Evidence(Map<Service, Store> stores, Map<Service, List<LogRow>> logs, Map<String, List<TopicRecord>> topics) {

    static final String USAGE = "handback.usage.v1";

    static Evidence read(Map<Service, Store> stores, String bootstrapServers, List<String> topics) throws SQLException {
        Map<Service, List<LogRow>> logs = new EnumMap<>(Service.class);
        for (Store store : stores.values()) {
            logs.put(store.service(), LogRow.all(store));
        }
        Map<String, List<TopicRecord>> records = new HashMap<>();
        for (String topic : topics) {
            records.put(topic, TopicRecord.all(bootstrapServers, topic));
        }
        return new Evidence(stores, logs, records);
    }

    Store store(Service service) {
        return Objects.requireNonNull(stores.get(service));
    }

    List<LogRow> log(Service service) {
        return Objects.requireNonNull(logs.get(service));
    }

    /// Every log's rows of a topic, in their order.
    List<LogRow> logged(String topic) {
        return logs.values().stream().flatMap(List::stream).filter(row -> row.topic().equals(topic)).toList();
    }

    List<TopicRecord> records(String topic) {
        return topics.getOrDefault(topic, List.of());
    }
}
