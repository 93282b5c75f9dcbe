package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;

/// The checker is checked: it must miss what was promised, and see what is there twice or was sent by nobody.
class MarksTest {

    private static final String DEALS = "handback.deals.v1";
    private static final String ITEMS = "handback.content.v1";
    private static final String PROMISED = "red-00000000-0000-4000-8000-000000000001";
    private static final String UNKNOWN = "red-00000000-0000-4000-8000-000000000002";
    private static final String STRANGE = "red-00000000-0000-4000-8000-000000000003";

    private final List<TopicRecord> records = new ArrayList<>(List.of(record("e1", PROMISED)));

    @Test
    void a_promise_is_there_once_and_what_nobody_knows_of_may_be_or_not() {
        assertThat(compared(DEALS)).returns(true, Findings::clean);
        records.add(record("e2", UNKNOWN));
        assertThat(compared(DEALS)).returns(true, Findings::clean);
    }

    @Test
    void a_promise_that_is_not_there_is_lost() {
        records.clear();
        assertThat(compared(DEALS)).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void another_event_with_the_same_mark_is_doubled_a_copy_of_the_record_is_not() {
        records.add(record("e1", PROMISED));
        assertThat(compared(DEALS)).returns(true, Findings::clean);
        records.add(record("e2", PROMISED));
        assertThat(compared(DEALS)).returns(1L, found -> found.of(Fault.DOUBLED));
    }

    @Test
    void a_whole_state_may_repeat_what_it_said_before() {
        records.add(record("e2", PROMISED));
        assertThat(compared(ITEMS)).returns(true, Findings::clean);
    }

    @Test
    void a_mark_that_nobody_sent_is_foreign() {
        records.add(record("e2", STRANGE));
        assertThat(compared(DEALS)).returns(1L, found -> found.of(Fault.FOREIGN));
    }

    private Findings compared(String topic) {
        Findings findings = new Findings();
        Map<String, Integer> found = Marks.borne(records, topic, "name");
        Marks.compare("DEAL on " + topic, found, new Marks.Sent(Set.of(PROMISED), Set.of(PROMISED, UNKNOWN)), findings);
        return findings;
    }

    private static TopicRecord record(String event, String mark) {
        return new TopicRecord(0, event, "chaos-red", "chaos-red:d1", "{\"name\": \"" + mark + "\"}");
    }
}
