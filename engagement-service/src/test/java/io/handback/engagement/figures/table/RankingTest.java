package io.handback.engagement.figures.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RankingTest {

    private static final Figures CALCULATOR = Figures.item("ROI calculator").rated(38, 40).estimated(4).adopted(36, 48).used(164);
    private static final Figures FAQ = Figures.item("Security FAQ").rated(2, 2).estimated(3).published(12).adopted(5, 48).used(7);
    private static final Figures GEM = Figures.item("One-page price comparison").rated(24, 26).estimated(2).adopted(31, 48).used(118);
    private static final Figures DARLING = Figures.item("vision deck").rated(4, 22).estimated(5).adopted(4, 4).used(9);
    private static final Figures UNRATED = Figures.item("Chemicals deck").estimated(4);

    @Test
    void two_fives_of_two_do_not_lead_and_what_nobody_rated_is_last() {
        assertThat(ranked(ItemSort.BEST)).containsExactly("ROI calculator", "One-page price comparison", "Security FAQ", "vision deck",
                "Chemicals deck");
    }

    @Test
    void the_worst_is_what_is_surely_bad() {
        assertThat(ranked(ItemSort.WORST)).startsWith("vision deck").endsWith("Chemicals deck");
    }

    @Test
    void the_largest_gap_comes_first_in_whichever_direction() {
        assertThat(ranked(ItemSort.GAP)).startsWith("vision deck", "One-page price comparison").endsWith("Chemicals deck");
    }

    @Test
    void a_group_that_is_not_spoken_of_has_no_rank() {
        assertThat(ranked(ItemSort.ADOPTION)).startsWith("ROI calculator", "One-page price comparison", "Security FAQ");
    }

    @Test
    void uses_age_and_title_rank_too() {
        assertThat(ranked(ItemSort.USES)).startsWith("ROI calculator").endsWith("Chemicals deck");
        assertThat(ranked(ItemSort.NEWEST)).startsWith("Security FAQ");
        assertThat(ranked(ItemSort.TITLE)).containsExactly("Chemicals deck", "One-page price comparison", "ROI calculator", "Security FAQ",
                "vision deck");
    }

    @ParameterizedTest
    @EnumSource(ItemSort.class)
    void pages_of_any_ranking_hold_every_item_once_in_whichever_order_it_was_read(ItemSort sort) {
        List<ItemFigures> items = new ArrayList<>(items());
        Stream.of("x", "y", "z").map(title -> Figures.item(title).rated(3, 3).item()).forEach(items::add);
        List<String> whole = titles(cut(items, sort, null, 100));
        List<String> paged = new ArrayList<>();
        Place after = null;
        do {
            Collections.shuffle(items, new Random(paged.size()));
            Cut page = cut(items, sort, after, 3);
            paged.addAll(titles(page));
            Place last = page.last();
            after = last == null ? null : Place.of(last.parts());
        } while (after != null);

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void a_title_may_hold_what_separates_the_parts_of_a_cursor() {
        var place = new Place(Double.POSITIVE_INFINITY, "a\u001fb · ü", Figures.item("a").item().offer().itemId());

        assertThat(Place.of(place.parts())).isEqualTo(place);
        assertThat(place.parts()).noneMatch(part -> part.contains("\u001f"));
    }

    private static List<String> ranked(ItemSort sort) {
        return titles(cut(items(), sort, null, 100));
    }

    private static List<ItemFigures> items() {
        return Stream.of(UNRATED, DARLING, FAQ, GEM, CALCULATOR).map(Figures::item).toList();
    }

    private static Cut cut(List<ItemFigures> items, ItemSort sort, @Nullable Place after, int limit) {
        return Cut.of(items, sort, after, limit, Figures.TODAY.last(90));
    }

    private static List<String> titles(Cut cut) {
        return cut.offers().stream().map(Offer::title).toList();
    }
}
