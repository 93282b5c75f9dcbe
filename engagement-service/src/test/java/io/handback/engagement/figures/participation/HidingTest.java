package io.handback.engagement.figures.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class HidingTest {

    @Test
    void teams_of_five_and_more_are_all_shown() {
        Hiding hiding = Hiding.of(teams(5, 8, 12));

        assertThat(hiding.hidden()).isEmpty();
        assertThat(hiding.showsOther()).isFalse();
    }

    @Test
    void a_small_team_is_hidden_with_its_next_smallest_sibling_and_both_are_in_other() {
        List<TeamCount> teams = teams(8, 4, 12);

        Hiding hiding = Hiding.of(teams);

        assertThat(hiding.hidden()).containsExactlyInAnyOrder(teams.get(0), teams.get(1));
        assertThat(hiding.shows(teams.get(2))).isTrue();
        assertThat(hiding.other().activeReps()).isEqualTo(12);
        assertThat(hiding.showsOther()).isTrue();
    }

    @Test
    void two_small_teams_that_are_four_together_take_a_third_with_them() {
        List<TeamCount> teams = teams(2, 2, 9, 12);

        Hiding hiding = Hiding.of(teams);

        assertThat(hiding.hidden()).containsExactlyInAnyOrderElementsOf(teams.subList(0, 3));
        assertThat(hiding.other().activeReps()).isEqualTo(13);
    }

    @Test
    void two_small_teams_that_are_six_together_hide_each_other() {
        List<TeamCount> teams = teams(3, 3, 9);

        assertThat(Hiding.of(teams).hidden()).containsExactlyInAnyOrderElementsOf(teams.subList(0, 2));
    }

    @Test
    void the_only_team_is_hidden_for_good_when_it_is_small() {
        Hiding hiding = Hiding.of(teams(4));

        assertThat(hiding.hidden()).hasSize(1);
        assertThat(hiding.showsOther()).isFalse();
    }

    @Test
    void two_reps_without_a_team_hide_the_smallest_team_with_them() {
        List<TeamCount> teams = new ArrayList<>(teams(8, 6));
        teams.add(new TeamCount(null, null, 2, 1));

        Hiding hiding = Hiding.of(teams);

        assertThat(hiding.shows(teams.get(0))).isTrue();
        assertThat(hiding.shows(teams.get(1))).isFalse();
        assertThat(hiding.other().activeReps()).isEqualTo(8);
    }

    @Test
    void nobody_is_nobody() {
        Hiding hiding = Hiding.of(List.of());

        assertThat(hiding.hidden()).isEmpty();
        assertThat(hiding.showsOther()).isFalse();
    }

    private static List<TeamCount> teams(int... sizes) {
        List<TeamCount> teams = new ArrayList<>();
        for (int size : sizes) {
            teams.add(new TeamCount(UUID.randomUUID(), "team of " + size, size, 1));
        }
        return teams;
    }
}
