package io.handback.e2e.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.e2e.chaos.check.Findings.Fault;

/// The checker is checked: it must see a day that does not hold what was done on it.
class UsageDaysTest {

    private static final String MONDAY = "chaos-red|2026-11-02|i1|viewed";
    private static final String TUESDAY = "chaos-red|2026-11-03|i1|viewed";

    private final Map<String, Long> events = Map.of(MONDAY, 3L, TUESDAY, 2L);
    private final Map<String, Long> shown = new HashMap<>(events);

    @Test
    void the_same_numbers_are_right() {
        assertThat(compared()).returns(true, Findings::clean);
    }

    @Test
    void too_few_of_a_day_are_lost() {
        shown.put(MONDAY, 1L);
        assertThat(compared()).returns(2L, found -> found.of(Fault.LOST)).returns(0L, found -> found.of(Fault.DOUBLED));
    }

    @Test
    void a_day_that_is_missing_is_lost_with_all_its_events() {
        shown.remove(MONDAY);
        assertThat(compared()).returns(3L, found -> found.of(Fault.LOST));
    }

    @Test
    void too_many_of_a_day_are_doubled() {
        shown.put(TUESDAY, 4L);
        assertThat(compared()).returns(2L, found -> found.of(Fault.DOUBLED)).returns(0L, found -> found.of(Fault.LOST));
    }

    @Test
    void a_day_that_no_event_explains_is_too_many_even_with_nothing_in_it() {
        shown.put("chaos-red|2026-11-04|i1|viewed", 0L);
        assertThat(compared()).returns(1L, found -> found.of(Fault.DOUBLED));
    }

    @Test
    void an_event_on_another_day_is_missing_here_and_too_many_there() {
        shown.put(MONDAY, 2L);
        shown.put(TUESDAY, 3L);
        assertThat(compared()).returns(1L, found -> found.of(Fault.LOST)).returns(1L, found -> found.of(Fault.DOUBLED));
    }

    private Findings compared() {
        Findings findings = new Findings();
        new UsageDays(new Evidence(Map.of(), Map.of(), Map.of()), findings).compare(events, shown);
        return findings;
    }
}
