package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;
import io.handback.local.home.Service;

/// The checker is checked: it must see a stream that is not its tenant's feed.
class StreamsTest {

    private static final String TENANT = "chaos-red";

    private final List<LogRow> log = List.of(row(TENANT, "1.1"), row("chaos-blue", "1.2"), row(TENANT, "1.3"), row(TENANT, "2.1"));

    @Test
    void the_tenants_own_events_in_their_order_are_right() {
        assertThat(compared("e.1.1", "e.1.3", "e.2.1")).returns(true, Findings::clean);
    }

    @Test
    void an_event_too_few_is_lost() {
        assertThat(compared("e.1.1", "e.2.1")).returns(1L, found -> found.of(Fault.LOST));
    }

    @Test
    void an_event_that_came_twice_is_doubled() {
        assertThat(compared("e.1.1", "e.1.3", "e.1.3", "e.2.1")).returns(1L, found -> found.of(Fault.DOUBLED));
    }

    @Test
    void an_event_that_came_late_is_reordered() {
        assertThat(compared("e.1.3", "e.1.1", "e.2.1")).returns(1L, found -> found.of(Fault.REORDERED));
    }

    @Test
    void anothers_event_is_foreign() {
        assertThat(compared("e.1.1", "e.1.2", "e.1.3", "e.2.1")).returns(1L, found -> found.of(Fault.FOREIGN));
    }

    private Findings compared(String... ids) {
        Findings findings = new Findings();
        new Streams(new Evidence(Map.of(), Map.of(Service.FEEDBACK, log), Map.of()), findings).same(TENANT, List.of(ids));
        return findings;
    }

    private static LogRow row(String tenant, String place) {
        return new LogRow("e", tenant, "handback.feed.v1", tenant + ":i1", "feedback.given.v1", 1, place, "{}");
    }
}
