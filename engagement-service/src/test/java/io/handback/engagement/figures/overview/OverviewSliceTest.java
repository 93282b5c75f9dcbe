package io.handback.engagement.figures.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.figures.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class OverviewSliceTest {

    private final Scene scene = Scene.empty();

    @Test
    void marketing_sees_what_is_unused_and_what_it_cost() {
        List<UUID> reps = scene.reps(8, "DACH", null);
        UUID used = scene.item("Used", 2, 100);
        scene.used(used, reps.getFirst(), "shared", 3);
        scene.opinions(used, reps, 8);
        scene.cost(scene.item("Unused", 3, 100), 1, "18000", "EUR");
        UUID darling = scene.item("Unused darling", 5, 100);
        scene.cost(darling, 1, "2000.50", "EUR");
        scene.opinions(darling, reps, 0);

        JsonPath screen = overview("marketer", "");

        assertThat(tile(screen, "unused")).containsEntry("value", 0.6667f).containsEntry("count", 2).containsEntry("of", 3);
        assertThat(tile(screen, "unused")).containsEntry("money", Map.of("amount", "20000.50", "currency", "EUR"));
        assertThat(tile(screen, "unused")).containsEntry("rows", Map.of("list", "unused"));
        assertThat(tile(screen, "hidden-gems")).containsEntry("value", 1);
        assertThat(tile(screen, "darlings")).containsEntry("value", 1).containsEntry("money",
                Map.of("amount", "2000.50", "currency", "EUR"));
        assertThat(tile(screen, "liked-share")).containsEntry("value", 0.5f).containsEntry("of", 2).containsKey("interval");
        assertThat(tile(screen, "participation")).containsEntry("value", 1.0f).containsEntry("n", 8);
    }

    @Test
    void an_empty_tenant_says_why_there_is_nothing() {
        JsonPath screen = overview("marketer", "");

        assertThat(screen.getList("tiles.id")).isEqualTo(List.of("unused", "hidden-gems", "darlings", "liked-share", "participation"));
        assertThat(tile(screen, "unused")).containsEntry("value", null).containsEntry("reason", "no item is published yet");
        assertThat(tile(screen, "hidden-gems")).containsEntry("value", 0);
        assertThat(tile(screen, "participation")).containsEntry("value", null).containsEntry("reason", "there are no active reps");
    }

    @Test
    void participation_of_four_reps_is_not_said() {
        scene.reps(4, "DACH", null);

        assertThat(tile(overview("marketer", ""), "participation")).containsEntry("value", null)
                .containsEntry("fewerThan", 5)
                .doesNotContainKeys("n", "count", "of");
    }

    @Test
    void a_lead_sees_the_own_teams_and_no_other() {
        UUID lead = scene.as("sales-lead").personId();
        List<UUID> own = scene.reps(6, "DACH", scene.team("DACH", lead));
        List<UUID> others = scene.reps(6, "UK", scene.team("UK", UUID.randomUUID()));
        UUID item = scene.item("Deck", 3, 100);
        scene.used(item, own.getFirst(), "shared", 3);
        others.forEach(rep -> scene.used(item, rep, "shared", 3));
        scene.opinions(item, others, 6);
        UUID unseen = scene.item("Unseen", 3, 100);
        scene.opinions(unseen, own, 6);

        JsonPath screen = overview("sales-lead", "");

        assertThat(tile(screen, "team-participation")).containsEntry("value", 1.0f).containsEntry("of", 6);
        assertThat(tile(screen, "team-adoption")).containsEntry("value", 0.5f).containsEntry("count", 1).containsEntry("of", 2);
        assertThat(tile(screen, "team-uses")).containsEntry("value", 1);
        assertThat(tile(screen, "team-helpful")).containsEntry("value", 1.0f).containsEntry("n", 6);
        assertThat(tile(screen, "team-unseen")).containsEntry("value", 2).containsEntry("n", 2);
    }

    @Test
    void a_lead_of_nobody_and_a_lead_of_four_hear_why_nothing_is_said() {
        assertThat(tile(overview("sales-lead", ""), "team-uses")).containsEntry("value", null).containsEntry("reason", "you lead no team");
        UUID lead = scene.as("sales-lead").personId();
        scene.reps(4, "DACH", scene.team("DACH", lead));
        scene.item("Deck", 3, 100);

        JsonPath screen = overview("sales-lead", "");

        assertThat(screen.getList("tiles.findAll { it.fewerThan == 5 }.id")).contains("team-participation", "team-adoption", "team-uses",
                "team-unseen");
        assertThat(screen.getList("tiles.findAll { it.value != null }")).isEmpty();
    }

    @Test
    void four_raters_of_a_team_are_too_few_for_a_share() {
        UUID lead = scene.as("sales-lead").personId();
        List<UUID> own = scene.reps(6, "DACH", scene.team("DACH", lead));
        scene.opinions(scene.item("Deck", 3, 100), own.subList(0, 4), 4);

        assertThat(tile(overview("sales-lead", ""), "team-helpful")).containsEntry("value", null).containsEntry("fewerThan", 5);
    }

    @Test
    void a_rep_sees_the_own_work() {
        UUID me = scene.as("rep").personId();
        List<UUID> others = scene.reps(5, "DACH", null);
        UUID used = scene.item("Used", 3, 100);
        scene.used(used, me, "shared", 3);
        scene.used(used, me, "shared", 4);
        scene.rated(scene.item("Rated", 3, 100), me, 4);
        scene.opinions(scene.item("Liked", 3, 100), others, 5);
        scene.item("New", 3, 3);

        JsonPath screen = overview("rep", "");

        assertThat(tile(screen, "my-uses")).containsEntry("value", 2).containsEntry("n", 1);
        assertThat(tile(screen, "my-ratings")).containsEntry("value", 1);
        assertThat(tile(screen, "used-not-rated")).containsEntry("value", 1);
        assertThat(tile(screen, "liked-new-to-me")).containsEntry("value", 1);
        assertThat(tile(screen, "new-to-me")).containsEntry("value", 1);
        assertThat(scene.as("rep").get("/content?list=used-not-rated").jsonPath().getList("items.title")).isEqualTo(List.of("Used"));
    }

    @Test
    void one_sees_the_screens_of_ones_roles_only() {
        var both = new Client(scene.tenant(), "both", List.of("rep", "sales-lead"));
        both.get("/overview").then().statusCode(200).body("role", equalTo("sales-lead"));
        both.get("/overview?as=rep").then().statusCode(200).body("role", equalTo("rep"));
        both.get("/overview?as=marketer").then().statusCode(403);
        scene.as("approver").get("/overview").then().body("role", equalTo("marketer"));
        scene.as("admin").get("/overview?as=marketer").then().statusCode(200);
        scene.as("marketer").get("/overview?as=rep").then().statusCode(403);
        scene.as("marketer").get("/overview?as=king").then().statusCode(400).body("violations[0].message",
                containsString("marketer, sales-lead, rep"));
        scene.as("integration").get("/overview").then().statusCode(403);
    }

    @Test
    void every_tile_names_a_definition_that_is_served() {
        List<String> served = scene.as("rep").get("/definitions").jsonPath().getList("items.id");
        assertThat(served).doesNotHaveDuplicates();
        for (String role : List.of("marketer", "sales-lead", "rep")) {
            scene.as(role).get("/overview").then().body("tiles[0]", hasKey("value")).body("tiles[0].interval", nullValue());
            assertThat(served).containsAll(overview(role, "").getList("tiles.definition"));
        }
        scene.as("rep").get("/definitions").then().body("items.id", hasItem("adoption"));
    }

    private JsonPath overview(String role, String query) {
        return scene.as(role).get("/overview" + query).then().statusCode(200).extract().jsonPath();
    }

    private static Map<String, @Nullable Object> tile(JsonPath screen, String id) {
        return screen.getMap("tiles.find { it.id == '" + id + "' }");
    }
}
