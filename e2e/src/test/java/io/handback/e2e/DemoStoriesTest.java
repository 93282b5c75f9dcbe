package io.handback.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.e2e.Running.Everything;

/// The stories of the demo tenant come out with their numbers, through every service and topic.
@Order(1)
@ExtendWith(Running.class)
class DemoStoriesTest {

    @ParameterizedTest
    @CsvSource({
            "One-page price comparison, 26, 24, liked, 31, hidden-gem",
            "Vision 2030 deck, 22, 4, disliked, 6, darling",
            "Security FAQ, 2, 2, -, 5, none",
            "ROI calculator, 40, 38, liked, 36, none",
            "Data-residency sheet, 7, 7, liked, 18, none",
            "Chemicals deck, 0, 0, -, 0, -",
            "Migration checklist, 8, 8, liked, 8, none",
            "Corporate overview, 34, 9, disliked, 41, darling"})
    void a_story_has_its_numbers(ArgumentsAccessor story, Everything all) throws Exception {
        String item = Catalogue.idOf(all, story.getString(0));
        Waits.until(() -> {
            JsonNode summary = Catalogue.summary(all, item);
            assertThat(summary.at("/ratings/n").asInt()).isEqualTo(story.getInteger(1));
            assertThat(helpful(summary)).isEqualTo(story.getInteger(2));
            assertThat(summary.at("/ratings/verdict/value").asText("-")).isEqualTo(story.getString(3));
            assertThat(summary.at("/usage/persons").asInt()).isEqualTo(story.getInteger(4));
            assertThat(summary.at("/gap/classification").asText("-")).isEqualTo(story.getString(5));
        });
    }

    @Test
    void the_second_edition_is_liked_by_those_who_disliked_the_first(Everything all) throws Exception {
        String item = Catalogue.idOf(all, "Data-residency sheet");
        Waits.until(() -> {
            assertThat(distribution(all, item, 1)).isEqualTo(List.of(1, 5, 3, 0, 0));
            assertThat(distribution(all, item, 2)).isEqualTo(List.of(0, 0, 0, 5, 2));
        });
    }

    @Test
    void the_pricing_sheet_was_used_212_times(Everything all) throws Exception {
        String item = Catalogue.idOf(all, "Pricing sheet");
        Waits.until(() -> assertThat(Catalogue.summary(all, item).at("/usage/uses").asInt()).isEqualTo(212));
    }

    @Test
    void of_60_items_23_are_used_by_nobody_and_cost_214_000_euros(Everything all) throws Exception {
        Waits.until(() -> {
            JsonNode unused = tile(all, "unused");
            assertThat(unused.path("count").asInt()).isEqualTo(23);
            assertThat(unused.path("of").asInt()).isEqualTo(60);
            assertThat(unused.at("/money/amount").asText()).isEqualTo("214000.00");
        });
        assertThat(titles(all, "list=unused&limit=200")).hasSize(23).contains("Chemicals deck");
    }

    @Test
    void the_gem_and_the_darlings_are_named_and_the_fair_ranking_has_its_leader(Everything all) throws Exception {
        Waits.until(() -> assertThat(tile(all, "darlings").path("count").asInt()).isEqualTo(2));
        assertThat(titles(all, "list=hidden-gem")).containsExactly("One-page price comparison");
        assertThat(titles(all, "list=darling&sort=gap")).containsExactlyInAnyOrder("Vision 2030 deck", "Corporate overview");
        assertThat(titles(all, "sort=best&limit=1")).containsExactly("ROI calculator");
    }

    private static JsonNode tile(Everything all, String id) throws Exception {
        JsonNode tiles = all.as("marketer").get("/engagement/v1/overview").body().path("tiles");
        return tiles.valueStream().filter(tile -> tile.path("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> titles(Everything all, String query) throws Exception {
        JsonNode items = all.as("marketer").get("/engagement/v1/content?" + query).body().path("items");
        return items.valueStream().map(item -> item.path("title").asText()).toList();
    }

    private static int helpful(JsonNode summary) {
        return summary.at("/ratings/distribution/3").asInt() + summary.at("/ratings/distribution/4").asInt();
    }

    private static List<Integer> distribution(Everything all, String item, int version) throws Exception {
        JsonNode stars = all.as("marketer").get("/engagement/v1/content/" + item + "/summary?version=" + version).body()
                .at("/ratings/distribution");
        return List.of(stars.path(0).asInt(), stars.path(1).asInt(), stars.path(2).asInt(), stars.path(3).asInt(), stars.path(4).asInt());
    }
}
