package io.handback.engagement.figures.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.handback.engagement.figures.reach.Mine;

class ItemListTest {

    @Test
    void gems_are_liked_and_thought_little_of_darlings_the_reverse() {
        assertThat(on(ItemList.HIDDEN_GEM, Figures.item("a").estimated(2).rated(24, 26))).isTrue();
        assertThat(on(ItemList.HIDDEN_GEM, Figures.item("a").estimated(3).rated(24, 26))).isFalse();
        assertThat(on(ItemList.HIDDEN_GEM, Figures.item("a").estimated(1).rated(4, 4))).isFalse();
        assertThat(on(ItemList.DARLING, Figures.item("a").estimated(4).rated(4, 22))).isTrue();
        assertThat(on(ItemList.DARLING, Figures.item("a").rated(4, 22))).isFalse();
    }

    @Test
    void what_is_new_and_has_fewer_than_five_ratings_needs_ratings() {
        assertThat(on(ItemList.NEEDS_RATINGS, Figures.item("a").published(29).rated(4, 4))).isTrue();
        assertThat(on(ItemList.NEEDS_RATINGS, Figures.item("a").published(30).rated(4, 4))).isFalse();
        assertThat(on(ItemList.NEEDS_RATINGS, Figures.item("a").published(2).rated(5, 5))).isFalse();
    }

    @Test
    void unused_is_what_was_there_for_thirty_days_for_somebody_and_used_by_nobody_of_them() {
        assertThat(on(ItemList.UNUSED, Figures.item("a").published(30).adopted(0, 1))).isTrue();
        assertThat(on(ItemList.UNUSED, Figures.item("a").published(29).adopted(0, 48))).isFalse();
        assertThat(on(ItemList.UNUSED, Figures.item("a").adopted(0, 0))).isFalse();
        assertThat(on(ItemList.UNUSED, Figures.item("a").adopted(1, 48))).isFalse();
    }

    @Test
    void ones_own_shelves_follow_ones_own_work() {
        var used = new Mine(true, true, 3, false, false, 0);
        var usedLongAgo = new Mine(true, true, 0, false, false, 0);
        var rated = new Mine(true, true, 3, true, true, 4);
        var forMe = new Mine(true, false, 0, false, false, 0);

        assertThat(on(ItemList.USED_NOT_RATED, Figures.item("a").mine(used))).isTrue();
        assertThat(on(ItemList.USED_NOT_RATED, Figures.item("a").mine(rated))).isFalse();
        assertThat(on(ItemList.USED_NOT_RATED, Figures.item("a").mine(usedLongAgo))).isFalse();
        assertThat(on(ItemList.MY_USES, Figures.item("a").mine(usedLongAgo))).isFalse();
        assertThat(on(ItemList.MY_RATINGS, Figures.item("a").mine(rated))).isTrue();
        assertThat(on(ItemList.LIKED_NEW_TO_ME, Figures.item("a").rated(5, 5).mine(forMe))).isTrue();
        assertThat(on(ItemList.LIKED_NEW_TO_ME, Figures.item("a").rated(5, 5).mine(usedLongAgo))).isFalse();
        assertThat(on(ItemList.LIKED_NEW_TO_ME, Figures.item("a").rated(5, 5))).as("not for me").isFalse();
        assertThat(on(ItemList.NEW_TO_ME, Figures.item("a").published(3).mine(forMe))).isTrue();
        assertThat(on(ItemList.NEW_TO_ME, Figures.item("a").published(31).mine(forMe))).isFalse();
    }

    @Test
    void a_team_of_four_is_not_spoken_of() {
        assertThat(on(ItemList.TEAM_USED, Figures.item("a").team(1, 5))).isTrue();
        assertThat(on(ItemList.TEAM_USED, Figures.item("a").team(4, 4))).isFalse();
        assertThat(on(ItemList.TEAM_UNSEEN, Figures.item("a").rated(5, 5).team(1, 6))).isTrue();
        assertThat(on(ItemList.TEAM_UNSEEN, Figures.item("a").rated(5, 5).team(1, 5))).as("20 % are not fewer").isFalse();
        assertThat(on(ItemList.TEAM_UNSEEN, Figures.item("a").rated(5, 5).team(0, 4))).isFalse();
        assertThat(on(ItemList.TEAM_UNSEEN, Figures.item("a").rated(6, 7).team(0, 8))).as("undecided").isFalse();
    }

    private static boolean on(ItemList list, Figures figures) {
        return list.holds(figures.item(), Figures.TODAY);
    }
}
