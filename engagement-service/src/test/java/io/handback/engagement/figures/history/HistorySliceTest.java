package io.handback.engagement.figures.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.engagement.Client;
import io.handback.engagement.figures.Scene;
import io.handback.kit.test.AlikeCases;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class HistorySliceTest {

    private final Scene scene = Scene.empty();
    private final Client marketer = scene.as("marketer");

    @Test
    void ratings_stand_in_the_week_they_were_given_in_quiet_weeks_included() {
        List<UUID> reps = scene.reps(3, "DACH", null);
        UUID item = scene.item("Deck", 3, 100);
        UUID rating = scene.rated(item, 1, reps.get(0), 5, 28);
        scene.rated(item, 1, reps.get(1), 2, 28);
        scene.rated(item, 1, reps.get(2), 4, 7);
        Store.execute("update rating set reasons = '{too-long,clear-price}' where tenant = ?", scene.tenant());
        Store.execute("update rating set reasons = '{too-long}' where tenant = ? and rating_id = ?", scene.tenant(), rating);

        JsonPath history = history(item, "");

        assertThat(history.getList("ratingsByWeek.n")).isEqualTo(List.of(2, 0, 0, 1));
        assertThat(history.getList("ratingsByWeek.helpful")).isEqualTo(List.of(1, 0, 0, 1));
        assertThat(history.getDouble("ratingsByWeek[0].mean")).isEqualTo(3.5);
        assertThat(history.getString("ratingsByWeek[0].week")).isEqualTo(Weeks.mondayOf(Scene.today().minusDays(28)).toString());
        assertThat(history.getList("reasons.code")).isEqualTo(List.of("too-long", "clear-price"));
        assertThat(history.getList("reasons.n")).isEqualTo(List.of(3, 2));
    }

    @Test
    void usage_has_fifty_two_weeks_up_to_this_one() {
        UUID person = scene.reps(1, "DACH", null).getFirst();
        UUID item = scene.item("Deck", 3, 400);
        UUID deal = UUID.randomUUID();
        scene.used(item, person, "shared", 0, deal);
        scene.used(item, person, "viewed", 0);
        scene.used(item, person, "viewed", 0);
        scene.used(item, UUID.randomUUID(), "buyer-link-opened", 7);
        scene.used(item, person, "shared", 371);

        JsonPath history = history(item, "");

        assertThat(history.getList("usageByWeek")).hasSize(52);
        assertThat(history.getMap("usageByWeek[51]")).containsEntry("uses", 1).containsEntry("opened", 2).containsEntry("buyer", 0);
        assertThat(history.getMap("usageByWeek[50]")).containsEntry("uses", 0).containsEntry("buyer", 1);
        assertThat(history.getInt("usageByWeek.uses.sum()")).isEqualTo(1);
    }

    @Test
    void versions_stand_beside_each_other_newest_first() {
        List<UUID> reps = scene.reps(6, "DACH", null);
        UUID item = scene.item("Data-residency sheet", 4, 200);
        scene.version(item, 2, "published", 10);
        scene.version(item, 3, "draft", 1);
        Store.execute("update known_version set state = 'superseded' where tenant = ? and version = 1", scene.tenant());
        scene.set(item, "current_version", "2");
        scene.opinions(item, reps, 0);
        reps.forEach(rep -> scene.rated(item, 2, rep, 5, 1));

        JsonPath history = history(item, "");

        assertThat(history.getInt("version")).isEqualTo(2);
        assertThat(history.getList("versions.version")).isEqualTo(List.of(2, 1));
        assertThat(history.getList("versions.ratings.verdict.value")).isEqualTo(List.of("liked", "disliked"));
        assertThat(history.getString("versions[1].gap.classification")).isEqualTo("darling");
        assertThat(history(item, "?version=1").getInt("ratingsByWeek[0].helpful")).isZero();
    }

    @Test
    void reps_see_no_estimate_and_strangers_no_item() {
        UUID item = scene.item("Deck", 5, 100);
        UUID foreign = Scene.empty().item("Foreign", 3, 10);

        scene.as("rep")
                .get("/content/" + item + "/history")
                .then()
                .statusCode(200)
                .body("versions[0]", not(hasKey("estimate")))
                .body("definitions", not(hasKey("versions.gap")));
        assertThat(history(item, "").<Object>get("versions[0].estimate.value")).isEqualTo(5);
        AlikeCases.assertUnknown("GET", Client.ROOT + "/content/{id}/history", marketer.bearer(), foreign.toString(), "nonsense");
        marketer.get("/content/" + item + "/history?version=2").then().statusCode(404);
        scene.version(item, 2, "draft", 1);
        marketer.get("/content/" + item + "/history?version=2").then().statusCode(409);
        scene.as("integration").get("/content/" + item + "/history").then().statusCode(403);
    }

    @Test
    void an_item_nobody_touched_has_an_empty_history() {
        JsonPath history = history(scene.item("Deck", null, 3), "");

        assertThat(history.getList("ratingsByWeek")).isEmpty();
        assertThat(history.getList("reasons")).isEmpty();
        assertThat(history.getInt("usageByWeek.opened.sum()")).isZero();
    }

    private JsonPath history(UUID item, String query) {
        return marketer.get("/content/" + item + "/history" + query).then().statusCode(200).extract().jsonPath();
    }
}
