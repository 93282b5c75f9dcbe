package io.handback.engagement.figures.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

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
}
