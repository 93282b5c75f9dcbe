package io.handback.engagement.figures.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

class AdoptionTest {

    @Test
    void a_group_of_five_is_shown_one_of_four_only_as_fewer() {
        assertThat(new Adoption(2, 5).view()).isEqualTo(new Adoption.View(0.4, 2, 5, null, null));
        assertThat(new Adoption(4, 4).view()).isEqualTo(new Adoption.View(null, null, null, 5, null));
    }

    @Test
    void an_empty_group_has_no_share_but_a_reason() {
        assertThat(Adoption.NONE.view()).isEqualTo(new Adoption.View(null, null, 0, null, "nobody is in its audience"));
    }

    @Test
    void a_window_has_as_many_days_as_it_says_in_the_tenants_zone() {
        var today = new Today(LocalDate.of(2026, 11, 25), ZoneId.of("America/New_York"));

        Window quarter = today.last(Today.QUARTER);

        assertThat(quarter.from()).isEqualTo(LocalDate.of(2026, 8, 28));
        assertThat(quarter.from().datesUntil(quarter.to().plusDays(1))).hasSize(90);
        assertThat(quarter.begins().toInstant()).isEqualTo(Instant.parse("2026-08-28T04:00:00Z"));
        assertThat(quarter.ends().toInstant()).isEqualTo(Instant.parse("2026-11-26T05:00:00Z"));
        assertThat(quarter.holds(Instant.parse("2026-11-26T04:59:59Z"))).isTrue();
        assertThat(quarter.holds(Instant.parse("2026-08-28T03:59:59Z"))).isFalse();
        assertThat(today.daysSince(Instant.parse("2026-11-25T04:59:59Z"))).isEqualTo(1);
    }
}
