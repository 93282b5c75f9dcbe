package io.handback.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.handback.local.home.Service;

class PlanTest {

    @Test
    void the_same_seed_plans_the_same_rounds_and_another_seed_others() {
        assertThat(Plan.of(7, 9)).isEqualTo(Plan.of(7, 9)).hasSize(9).isNotEqualTo(Plan.of(8, 9));
        assertThat(Plan.of(7, 9)).startsWith(Plan.of(7, 4).toArray(Plan[]::new));
    }

    @Test
    void every_service_dies_once_in_three_rounds() {
        IntStream.range(0, 50).forEach(seed -> {
            List<Plan> plans = Plan.of(seed, 6);
            assertThat(plans.subList(0, 3)).extracting(Plan::service).containsExactlyInAnyOrder(Service.values());
            assertThat(plans.subList(3, 6)).extracting(Plan::service).containsExactlyInAnyOrder(Service.values());
        });
    }

    @Test
    void the_moments_differ() {
        assertThat(Plan.of(1, 30)).extracting(Plan::delay).doesNotHaveDuplicates();
    }
}
