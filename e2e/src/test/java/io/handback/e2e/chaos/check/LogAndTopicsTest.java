package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// The checker is checked: it must see what the relay must never do.
class LogAndTopicsTest {

    private static final String TOPIC = "handback.feedback.v1";

    private final List<LogRow> log = new ArrayList<>(
            List.of(row("e1", "chaos-red:i1"), row("e2", "chaos-red:i2"), row("e3", "chaos-red:i1")));
    private final List<TopicRecord> sent = new ArrayList<>(List.of(sent("e1", "chaos-red:i1"), sent("e3", "chaos-red:i1"), sent("e2",
            "chaos-red:i2")));

    @Test
    void the_order_of_each_key_is_enough_and_a_copy_is_no_second_event() {
        sent.add(sent("e1", "chaos-red:i1"));
        assertThat(compared()).returns(true, Findings::clean);
    }

    @Test
    void an_event_that_did_not_arrive_is_lost() {
        sent.removeLast();
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_record_that_nobody_wrote_is_one_too_many() {
        sent.add(sent("e9", "chaos-red:i1"));
        assertThat(compared()).returns(1L, found -> found.of(Fault.DOUBLED));
    }

    @Test
    void two_events_of_a_key_that_changed_places_are_reordered() {
        Collections.swap(sent, 0, 1);
        assertThat(compared()).returns(1L, found -> found.of(Fault.REORDERED)).returns(0L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_record_with_other_content_breaks_a_promise() {
        sent.set(2, new TopicRecord(0, "e2", "chaos-red", "chaos-red:i2", "other"));
        assertThat(compared()).returns(1L, found -> found.of(Fault.BROKEN));
    }

    private Findings compared() {
        Findings findings = new Findings();
        new LogAndTopics(new Evidence(Map.of(), Map.of(Service.FEEDBACK, log), Map.of(TOPIC, sent)), findings).compare();
        return findings;
    }

    private static LogRow row(String event, String key) {
        return new LogRow(event, "chaos-red", TOPIC, key, "rating.given.v1", 1, "1.1", "said by " + event);
    }

    private static TopicRecord sent(String event, String key) {
        return new TopicRecord(0, event, "chaos-red", key, "said by " + event);
    }
}
