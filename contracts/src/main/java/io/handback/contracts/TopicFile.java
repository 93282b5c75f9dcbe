package io.handback.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One file of the catalogue as it is written; see [Topic] for the meaning.
record TopicFile(
        String name,
        String purpose,
        String owner,
        List<String> readers,
        String key,
        Topic.Cleanup cleanup,
        String retention,
        int partitions,
        Map<String, String> config,
        List<String> eventTypes) {

    Topic topic() {
        Duration kept = retention.equals("forever") ? null : Duration.parse(retention);
        return new Topic(name, purpose, owner, readers, key, partitions, cleanup, kept, eventTypes, config);
    }
}
