package io.handback.e2e.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class EventLinesTest {

    private final EventLines events = new EventLines();

    @Test
    void an_event_counts_when_it_is_complete() {
        read(": watching", "id: e.1.9", "", "id:e.2.1", "event:feedback.given.v1", "data:{}", "", ": still here", "", "id:e.3.1",
                "data:{}");
        assertThat(events.ids()).isEqualTo(List.of("e.2.1"));
        assertThat(events.place()).isEqualTo("e.2.1");
    }

    @Test
    void what_was_cut_off_is_told_again_by_the_next_connection() {
        read("id:e.3.1", "data:{}");
        events.begin();
        read("id:e.2.1", "", "id:e.3.1", "data:{}", "");
        assertThat(events.ids()).isEqualTo(List.of("e.3.1"));
    }

    private void read(String... lines) {
        List.of(lines).forEach(events::read);
    }
}
