package io.handback.engagement.figures.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {

    @ParameterizedTest
    @CsvSource({"2, 2, 0.342", "100, 101, 0.946", "60, 100, 0.502", "550, 1000, 0.519", "0, 10, 0.0"})
    void wilsons_lower_bound_is_the_published_one(int helpful, int n, double lower) {
        assertThat(Statistics.wilson(helpful, n).lower()).isCloseTo(lower, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0.434", "10, 10, 1.0", "40, 100, 0.498"})
    void wilsons_upper_bound_mirrors_the_lower_one(int helpful, int n, double upper) {
        assertThat(Statistics.wilson(helpful, n).upper()).isCloseTo(upper, within(0.0005));
        assertThat(1 - Statistics.wilson(n - helpful, n).lower()).isCloseTo(upper, within(0.0005));
    }

    @Test
    void a_share_of_nothing_has_no_interval() {
        assertThatThrownBy(() -> Statistics.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistics.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, LIKED", "7, 8, LIKED", "6, 7, UNDECIDED", "0, 5, DISLIKED", "1, 8, DISLIKED", "1, 7, UNDECIDED", "3, 6, UNDECIDED"})
    void the_verdict_needs_the_whole_interval_on_one_side(int helpful, int n, Verdict verdict) {
        assertThat(Verdict.of(helpful, n)).isEqualTo(verdict);
    }

    @Test
    void four_raters_are_too_few_for_a_verdict() {
        assertThat(Verdict.of(4, 4)).isNull();
        assertThat(Verdict.of(0, 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2, LIKED, HIDDEN_GEM", "3, LIKED, NONE", "1, UNDECIDED, NONE", "4, DISLIKED, DARLING", "5, LIKED, NONE",
            "3, DISLIKED, NONE",
            "2, , NONE", "5, , NONE"})
    void a_gap_needs_a_clear_estimate_and_a_clear_verdict(int estimate, Verdict verdict, Gap gap) {
        assertThat(Gap.of(estimate, verdict)).isEqualTo(gap);
    }

    @Test
    void a_sample_knows_its_size_mean_and_helpful_share() {
        var sample = Sample.of(new int[]{1, 0, 2, 3, 4});

        assertThat(sample.n()).isEqualTo(10);
        assertThat(sample.helpful()).isEqualTo(7);
        assertThat(sample.mean()).isEqualTo(3.9);
        assertThat(sample.distribution()).isEqualTo(List.of(1, 0, 2, 3, 4));
    }

    @Test
    void figures_are_shown_with_four_places() {
        assertThat(Statistics.shown(2.0 / 3)).isEqualTo(0.6667);
        assertThat(Statistics.shown(-1.00004)).isEqualTo(-1.0);
    }
}
