package io.handback.engagement.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.engagement.figures.reach.Mine;
import io.handback.engagement.figures.table.Figures;
import io.handback.engagement.figures.table.Offer;
import io.handback.engagement.figures.table.Reading;

class ChoiceTest {

    private static final Mine FOR_ME = new Mine(true, false, 0, false, false, 0);

    private static final Figures SURE = Figures.item("sure").rated(38, 40).mine(FOR_ME);
    private static final Figures GOOD = Figures.item("good").rated(9, 10).mine(FOR_ME);
    private static final Figures FAIR = Figures.item("fair").rated(4, 8).mine(FOR_ME);
    private static final Figures FRESH = Figures.item("fresh").published(3).mine(FOR_ME);

    @Test
    void what_matches_more_comes_before_what_is_liked_more() {
        assertThat(best(2, Map.of(id(FAIR), List.of("stage", "persona"), id(SURE), List.of("stage")), SURE, FAIR)).containsExactly("fair",
                "sure");
    }

    @Test
    void the_last_place_is_for_something_new() {
        assertThat(best(3, Map.of(), FRESH, SURE, GOOD, FAIR)).containsExactly("sure", "good", "fresh");
        assertThat(best(3, Map.of(), SURE, GOOD, FAIR)).containsExactly("sure", "good", "fair");
        assertThat(best(1, Map.of(), FRESH, SURE)).containsExactly("sure");
    }

    @Test
    void what_is_bad_to_all_or_to_me_or_not_for_me_is_left_out() {
        Figures disliked = Figures.item("disliked").rated(0, 8).mine(FOR_ME);
        Figures bad = Figures.item("bad to me").rated(38, 40).mine(new Mine(true, true, 1, true, true, 2));
        Figures fine = Figures.item("fine").rated(5, 5).mine(new Mine(true, true, 1, true, true, 3));
        Figures foreign = Figures.item("foreign").rated(38, 40);

        assertThat(best(3, Map.of(), disliked, bad, fine, foreign)).containsExactly("fine");
    }

    private static List<String> best(int limit, Map<UUID, List<String>> matches, Figures... items) {
        return new Choice(reading(items), matches).best(limit).stream().map(Offer::title).toList();
    }

    private static Reading reading(Figures... items) {
        return Figures.reading(Arrays.asList(items));
    }

    private static UUID id(Figures figures) {
        return figures.item().offer().itemId();
    }
}
