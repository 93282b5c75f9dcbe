package io.handback.bench.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RatingWritesTest {

    private static final int REPS = 50;
    private static final int ITEMS = 20;

    @Test
    void each_rating_changes_the_one_before() {
        for (int combination = 0; combination < REPS * ITEMS; combination++) {
            for (int round = 0; round < 10; round++) {
                assertThat(RatingWrites.stars(combination, round + 1)).isNotEqualTo(RatingWrites.stars(combination, round)).isBetween(1, 5);
            }
        }
    }

    @Test
    void an_items_figures_tell_each_round_from_the_last() {
        for (int item = 0; item < ITEMS; item++) {
            for (int round = 0; round < 10; round++) {
                assertThat(distribution(item, round + 1)).as("item %d, after round %d", item, round)
                        .isNotEqualTo(distribution(item, round));
            }
        }
    }

    private static String distribution(int item, int round) {
        int[] stars = new int[6];
        IntStream.range(item * REPS, (item + 1) * REPS).forEach(combination -> stars[RatingWrites.stars(combination, round)]++);
        return Arrays.toString(stars);
    }
}
