package io.handback.engagement.figures.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.handback.engagement.figures.history.History.RatedWeek;

class WeeksTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_week_begins_on_monday() {
        assertThat(Weeks.mondayOf(MONDAY)).isEqualTo(MONDAY);
        assertThat(Weeks.mondayOf(MONDAY.plusDays(6))).isEqualTo(MONDAY);
        assertThat(Weeks.mondayOf(MONDAY.plusDays(7))).isEqualTo(MONDAY.plusWeeks(1));
    }

    @Test
    void quiet_weeks_between_the_first_and_the_last_are_there_too() {
        var first = new RatedWeek(MONDAY, 3, 2, 4.0);
        var last = new RatedWeek(MONDAY.plusWeeks(3), 1, 0, 1.0);

        List<RatedWeek> weeks = Weeks.between(Map.of(first.week(), first, last.week(), last), RatedWeek::quiet);

        assertThat(weeks).containsExactly(first, RatedWeek.quiet(MONDAY.plusWeeks(1)), RatedWeek.quiet(MONDAY.plusWeeks(2)), last);
    }

    @Test
    void nothing_has_no_weeks() {
        assertThat(Weeks.between(Map.<LocalDate, RatedWeek>of(), RatedWeek::quiet)).isEmpty();
    }
}
