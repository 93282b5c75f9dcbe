package io.handback.kit.kafka;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    private final Map<String, Object> producer = new ProducerSettings(Map.of("bootstrap.servers", "127.0.0.1:1")).connection();

    @Test
    void our_producer_settings_are_safe() {
        assertThatCode(() -> ProducerSettings.requireSafe(producer)).doesNotThrowAnyException();
    }

    @Test
    void a_producer_that_acknowledges_early_is_refused() {
        producer.put("acks", "1");
        producer.remove("enable.idempotence");
        assertThatThrownBy(() -> ProducerSettings.requireSafe(producer)).hasMessageContaining("acks=1");
    }

    @Test
    void a_producer_that_may_write_twice_is_refused() {
        producer.put("enable.idempotence", false);
        assertThatThrownBy(() -> ProducerSettings.requireSafe(producer)).hasMessageContaining("enable.idempotence=false");
    }

    @Test
    void a_consumer_that_reads_uncommitted_skips_or_commits_is_refused() {
        Map<String, Object> safe = Map.of("isolation.level", "read_committed", "auto.offset.reset", "earliest", "enable.auto.commit",
                false);
        assertThatCode(() -> ConsumerSettingsCheck.requireSafe("c", safe)).doesNotThrowAnyException();
        safe.keySet().forEach(setting -> {
            Map<String, Object> changed = new HashMap<>(safe);
            changed.remove(setting);
            assertThatThrownBy(() -> ConsumerSettingsCheck.requireSafe("c", changed)).hasMessageContaining(setting);
        });
    }
}
