package io.handback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.junit.jupiter.api.Test;

class PairedTest {

    @Test
    void each_side_is_first_in_turn() throws Exception {
        List<String> order = new ArrayList<>();
        Paired.of(3, () -> order.add("ours"), () -> order.add("theirs"));
        assertThat(order).containsExactly("ours", "theirs", "theirs", "ours", "ours", "theirs");
    }

    @Test
    void the_ratio_is_the_median_of_the_pairs_ratios_not_the_ratio_of_the_medians() throws Exception {
        Iterator<Double> ours = List.of(100.0, 300.0, 200.0).iterator();
        Iterator<Double> theirs = List.of(1_000.0, 600.0, 200.0).iterator();
        Paired<Double, Double> pairs = Paired.of(3, ours::next, theirs::next);
        assertThat(pairs.ours(value -> value)).isEqualTo(200);
        assertThat(pairs.theirs(value -> value)).isEqualTo(600);
        assertThat(pairs.ratio(value -> value, value -> value)).isEqualTo(0.5);
    }

    @Test
    void a_median_is_the_middle_or_the_mean_of_the_two_in_the_middle() {
        assertThat(Paired.median(9, 1, 5)).isEqualTo(5);
        assertThat(Paired.median(9, 1, 5, 2)).isEqualTo(3.5);
    }
}
