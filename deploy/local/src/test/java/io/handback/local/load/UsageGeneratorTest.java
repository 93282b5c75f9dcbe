package io.handback.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.handback.contracts.UsageActions;

class UsageGeneratorTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final List<Published> ITEMS = List.of(new Published(new UUID(1, 1), 1), new Published(new UUID(1, 2), 3));

    @Test
    void the_same_seed_makes_the_same_events_all_day_and_another_seed_others() {
        assertThat(events(7, NOON)).isEqualTo(events(7, NOON.plusSeconds(3600)));
        assertThat(events(8, NOON)).doesNotContainAnyElementsOf(events(7, NOON));
    }

    @Test
    void every_event_is_a_known_action_of_a_rep_within_four_weeks() {
        assertThat(events(1, NOON)).allSatisfy(event -> {
            assertThat(UsageActions.load().find(event.path("action").asText())).isNotNull();
            assertThat(event.path("action").asText()).doesNotStartWith("buyer");
            assertThat(Instant.parse(event.path("occurredAt").asText())).isBetween(NOON.minusSeconds(29 * 86_400), NOON);
            assertThat(event.has("itemId")).isNotEqualTo(event.has("term"));
        });
    }

    @Test
    void some_items_are_used_more_than_others() {
        long first = events(1, NOON).stream().filter(event -> event.path("version").asInt() == 1).count();
        long second = events(1, NOON).stream().filter(event -> event.path("version").asInt() == 3).count();
        assertThat(first).isGreaterThan(second * 3 / 2);
    }

    @Test
    void progress_is_a_growing_bar_on_a_terminal_and_a_line_per_tenth_elsewhere() {
        assertThat(progress(true)).contains("\r").contains("[####################                    ] 500 of 1,000")
                .endsWith("1,000 of 1,000\n");
        assertThat(progress(false).lines()).hasSize(10).last().isEqualTo("  1,000 of 1,000");
    }

    private static String progress(boolean terminal) {
        StringWriter text = new StringWriter();
        ProgressBar bar = new ProgressBar(new PrintWriter(text), terminal, 1_000);
        IntStream.iterate(100, done -> done <= 1_000, done -> done + 100).forEach(bar::at);
        return text.toString();
    }

    private static List<ObjectNode> events(long seed, Instant now) {
        UsageGenerator generator = new UsageGenerator(seed, now, ITEMS);
        return IntStream.range(0, 500).mapToObj(_ -> generator.next()).toList();
    }
}
