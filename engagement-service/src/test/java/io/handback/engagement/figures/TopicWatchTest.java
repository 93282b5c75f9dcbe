package io.handback.engagement.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicWatchTest {

    private static final TopicPartition ONE = new TopicPartition("t", 0);
    private static final TopicPartition TWO = new TopicPartition("t", 1);
    private static final Instant FIRST = Instant.parse("2026-11-23T10:00:00Z");

    private final TopicWatch watch = new TopicWatch();

    @Test
    void nothing_is_known_before_a_look_is_passed() {
        watch.look(FIRST, Map.of(ONE, 5L, TWO, 5L), Map.of(ONE, 5L));

        assertThat(watch.completeUntil()).isNull();
    }

    @Test
    void an_applied_topic_is_complete_until_the_look() {
        watch.look(FIRST, Map.of(ONE, 5L, TWO, 0L), Map.of(ONE, 5L));

        assertThat(watch.completeUntil()).isEqualTo(FIRST);
    }

    @Test
    void under_steady_load_the_moment_follows_though_the_end_is_never_reached() {
        watch.look(FIRST, Map.of(ONE, 10L), Map.of(ONE, 5L));
        watch.look(FIRST.plusSeconds(1), Map.of(ONE, 20L), Map.of(ONE, 12L));
        assertThat(watch.completeUntil()).isEqualTo(FIRST);

        watch.look(FIRST.plusSeconds(2), Map.of(ONE, 30L), Map.of(ONE, 29L));

        assertThat(watch.completeUntil()).isEqualTo(FIRST.plusSeconds(1));
    }

    @Test
    void a_rebuild_from_zero_takes_nothing_back() {
        watch.look(FIRST, Map.of(ONE, 10L), Map.of(ONE, 10L));

        watch.look(FIRST.plusSeconds(1), Map.of(ONE, 10L), Map.of(ONE, 0L));

        assertThat(watch.completeUntil()).isEqualTo(FIRST);
    }
}
