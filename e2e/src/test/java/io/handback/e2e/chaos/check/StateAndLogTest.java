package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;

/// The checker is checked: it must see a row and a last event that do not say the same.
class StateAndLogTest {

    private static final String TOPIC = "handback.content.v1";

    private final List<LogRow> log = List.of(row("i1", 1, "first"), row("i2", 1, "other"), row("i1", 2, "renamed"));
    private final Map<String, String> state = new HashMap<>(Map.of("chaos-red:i1", "2|renamed", "chaos-red:i2", "1|other"));

    @Test
    void rows_that_say_what_their_last_events_say_are_right() {
        assertThat(compared()).returns(true, Findings::clean);
    }

    @Test
    void a_row_too_few_is_lost() {
        state.remove("chaos-red:i2");
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_row_that_no_event_tells_of_is_lost_to_the_log() {
        state.put("chaos-red:i9", "1|new");
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_row_back_a_revision_is_seen() {
        state.put("chaos-red:i1", "1|renamed");
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_row_with_other_content_is_seen() {
        state.put("chaos-red:i1", "2|first");
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST));
    }

    private Findings compared() {
        Findings findings = new Findings();
        new StateAndLog(new Evidence(Map.of(), Map.of(), Map.of()), findings)
                .compare("items", state, new LastEvents(log).of(TOPIC, LogRow::aggregate, "title"));
        return findings;
    }

    private static LogRow row(String item, long revision, String title) {
        return new LogRow("e", "chaos-red", TOPIC, "chaos-red:" + item, "content-item.changed.v1", revision, "1.1",
                "{\"title\": \"" + title + "\"}");
    }
}
