package io.handback.engagement.figures.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.engagement.Client;
import io.handback.engagement.figures.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ContentSliceTest {

    private final Scene scene = Scene.empty();
    private final Client marketer = scene.as("marketer");
    private final Client rep = scene.as("rep");

    @Test
    void a_row_says_everything_that_is_known_of_an_item() {
        List<UUID> reps = scene.reps(8, "DACH", null);
        UUID item = scene.item("One-page price comparison", 2, 40);
        scene.set(item, "tags", "'{\"persona\": [\"CFO\"]}'");
        scene.cost(item, 1, "1200", "EUR");
        scene.opinions(item, reps, 7);
        scene.used(item, reps.getFirst(), "shared", 3);
        scene.used(item, reps.getFirst(), "shared", 200);
        scene.used(item, reps.getLast(), "viewed", 3);

        JsonPath row = marketer.get("/content").then().statusCode(200).body("total", equalTo(1)).extract().jsonPath();

        assertThat(row.getString("items[0].itemId")).isEqualTo(item.toString());
        assertThat(row.getList("items[0].tags.persona")).isEqualTo(List.of("CFO"));
        assertThat(row.getInt("items[0].ratings.n")).isEqualTo(8);
        assertThat(row.getString("items[0].ratings.verdict.value")).isEqualTo("liked");
        assertThat(row.getDouble("items[0].ratings.helpful.share")).isEqualTo(0.875);
        assertThat(row.getString("items[0].gap.classification")).isEqualTo("hidden-gem");
        assertThat(row.<Object>get("items[0].uses")).isEqualTo(Map.of("total", 2, "last90Days", 1));
        assertThat(row.<Object>get("items[0].adoption")).isEqualTo(Map.of("share", 0.125f, "users", 1, "group", 8));
        assertThat(row.getString("items[0].cost.amount")).isEqualTo("1200.00");
        assertThat(row.<Object>get("items[0].owner")).isNotNull();
    }

    @Test
    void sales_sees_no_cost_and_a_rep_no_estimate() {
        UUID item = scene.item("Deck", 5, 40);
        scene.cost(item, 1, "9000", "EUR");
        scene.opinions(item, scene.reps(5, "DACH", null), 0);

        scene.as("sales-lead").get("/content").then().body("items[0]", hasKey("gap")).body("items[0]", not(hasKey("cost")));
        rep.get("/content")
                .then()
                .body("items[0].ratings.n", equalTo(5))
                .body("items[0]", not(hasKey("estimate")))
                .body("items[0]", not(hasKey("gap")))
                .body("items[0]", not(hasKey("cost")))
                .body("items[0]", not(hasKey("owner")))
                .body("definitions", not(hasKey("gap")));
        scene.as("integration").get("/content").then().statusCode(403);
    }

    @Test
    void what_is_not_offered_is_not_listed_and_another_tenants_neither() {
        UUID offered = scene.item("Offered", 3, 10);
        scene.set(scene.item("Retired", 3, 10), "state", "'retired'");
        scene.set(scene.item("Draft", 3, 10), "current_version", "null");
        Scene other = Scene.empty();
        other.item("Foreign", 3, 10);

        assertThat(titles(marketer, "")).containsExactly("Offered");
        assertThat(titles(other.as("marketer"), "")).containsExactly("Foreign");
        assertThat(marketer.get("/facets").then().statusCode(200).extract().jsonPath().getInt("kind[0].items")).isEqualTo(1);
        assertThat(offered).isNotNull();
    }

    @Test
    void an_empty_tenant_has_an_empty_list_and_all_facets() {
        marketer.get("/content").then().statusCode(200).body("items", hasSize(0)).body("total", equalTo(0));
        marketer.get("/facets").then().statusCode(200).body("kind", hasSize(0)).body("campaign", hasSize(0));
        marketer.get("/content?list=unused&sort=adoption").then().body("total", equalTo(0));
    }

    @Test
    void filters_hold_together_and_facets_count() {
        UUID one = scene.item("Price comparison", 3, 10);
        scene.set(one, "tags", "'{\"persona\": [\"CFO\", \"CIO\"], \"stage\": [\"discovery\"]}'");
        UUID two = scene.item("Price list", 3, 10);
        scene.set(two, "tags", "'{\"persona\": [\"CFO\"]}'");
        scene.set(two, "kind", "'one-pager'");

        assertThat(titles(rep, "?persona=CFO&sort=title")).containsExactly("Price comparison", "Price list");
        assertThat(titles(rep, "?persona=CFO&persona=CIO")).containsExactly("Price comparison");
        assertThat(titles(rep, "?q=LIST")).containsExactly("Price list");
        assertThat(titles(rep, "?q=%25")).as("no pattern").isEmpty();
        assertThat(titles(rep, "?kind=deck&persona=CFO")).containsExactly("Price comparison");
        rep.get("/facets")
                .then()
                .body("persona[0].value", equalTo("CFO"))
                .body("persona[0].items", equalTo(2))
                .body("persona[1].items", equalTo(1));
    }

    @Test
    void adoption_of_a_small_group_says_only_that_it_is_small() {
        List<UUID> iberia = scene.reps(4, "Iberia", null);
        scene.reps(6, "DACH", null);
        UUID small = scene.item("Small", 3, 40);
        scene.set(small, "audience_regions", "'{Iberia}'");
        UUID none = scene.item("None", 3, 40);
        scene.set(none, "audience_regions", "'{Mars}'");
        scene.used(small, iberia.getFirst(), "shared", 2);

        JsonPath rows = marketer.get("/content?sort=title").jsonPath();

        assertThat(rows.<Object>get("items[0].adoption")).isEqualTo(Map.of("group", 0, "reason", "nobody is in its audience"));
        assertThat(rows.<Object>get("items[1].adoption")).isEqualTo(Map.of("fewerThan", 5));
    }

    @Test
    void who_was_active_for_thirteen_days_is_in_no_group() {
        List<UUID> reps = scene.reps(7, "DACH", null);
        scene.activeFor(reps.get(0), 13);
        scene.activeFor(reps.get(1), 14);
        UUID item = scene.item("Deck", 3, 40);
        scene.used(item, reps.get(0), "shared", 1);
        scene.used(item, reps.get(1), "presented", 89);
        scene.used(item, reps.get(2), "shared", 90);
        scene.used(item, reps.get(3), "viewed", 1);

        assertThat(marketer.get("/content").jsonPath().<Object>get("items[0].adoption")).isEqualTo(
                Map.of("share", 0.1667f, "users", 1, "group", 6));
    }

    @Test
    void a_use_counts_once_per_deal_or_day_as_in_the_summary() {
        UUID person = scene.reps(1, "DACH", null).getFirst();
        UUID item = scene.item("Deck", 3, 40);
        UUID deal = UUID.randomUUID();
        scene.used(item, person, "shared", 1, deal);
        scene.used(item, person, "shared", 100, deal);
        scene.used(item, person, "shared", 5);
        scene.used(item, person, "shared", 6);
        scene.used(item, person, "shared", 200);

        assertThat(marketer.get("/content").jsonPath().<Object>get("items[0].uses")).isEqualTo(Map.of("total", 4, "last90Days", 3));
        assertThat(marketer.get("/content/" + item + "/summary").jsonPath().getInt("usage.uses")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list=best", "sort=mean", "limit=0", "limit=201", "cursor=abc"})
    void what_is_not_understood_is_a_bad_request(String query) {
        marketer.get("/content?" + query).then().statusCode(400);
    }

    @Test
    void an_unknown_list_or_ranking_hears_which_there_are() {
        marketer.get("/content?list=secret").then().body("violations[0].message", containsString("hidden-gem, darling, liked"));
        marketer.get("/content?sort=mean").then().body("violations[0].message", containsString("best, worst, gap, uses"));
    }

    @Test
    void what_shows_estimates_is_not_for_reps_and_what_is_of_teams_only_for_leads() {
        for (String query : List.of("sort=gap", "list=hidden-gem", "list=darling", "list=team-used", "list=team-unseen")) {
            rep.get("/content?" + query).then().statusCode(403);
        }
        marketer.get("/content?list=team-used").then().statusCode(403);
        scene.as("sales-lead").get("/content?list=team-used&sort=gap").then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void a_cursor_is_for_its_query_and_tenant_only() {
        for (int i = 0; i < 5; i++) {
            scene.item("Deck " + i, 3, 10 + i);
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = marketer.get("/content?sort=title&limit=2" + next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.title"));
            next = page.get("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(seen).containsExactly("Deck 0", "Deck 1", "Deck 2", "Deck 3", "Deck 4");

        String cursor = marketer.get("/content?sort=title&limit=2").jsonPath().getString("next");
        marketer.get("/content?sort=newest&cursor=" + cursor).then().statusCode(400).body("type", containsString("bad-cursor"));
        marketer.get("/content?sort=title&kind=deck&cursor=" + cursor).then().statusCode(400);
        Scene.empty().as("marketer").get("/content?sort=title&cursor=" + cursor).then().statusCode(400);
        rep.get("/content?sort=title&limit=2&cursor=" + cursor).then().statusCode(200);
    }

    private static List<String> titles(Client client, String query) {
        return client.get("/content" + query).then().statusCode(200).extract().jsonPath().getList("items.title");
    }
}
