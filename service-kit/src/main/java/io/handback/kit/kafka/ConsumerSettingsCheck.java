package io.handback.kit.kafka;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.consumer.ConsumerConfig;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;

/// Refuses to start when a channel's consumer would read uncommitted records, skip old ones or commit by itself.
@ApplicationScoped
class ConsumerSettingsCheck {

    private static final Map<String, String> WANTED = Map.of(
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");

    void check(@Observes StartupEvent started, KafkaClientService clients) {
        for (String channel : clients.getConsumerChannels()) {
            requireSafe(channel, clients.getConsumer(channel).configuration());
        }
    }

    static void requireSafe(String channel, Map<String, ?> effective) {
        WANTED.forEach((setting, wanted) -> {
            String actual = String.valueOf(effective.get(setting));
            if (!wanted.equals(actual)) {
                throw new IllegalStateException("channel " + channel + " would run with " + setting + "=" + actual
                        + "; it must be " + wanted + ": remove the setting that changes it");
            }
        });
    }
}
