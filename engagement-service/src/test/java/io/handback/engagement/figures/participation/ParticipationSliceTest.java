package io.handback.engagement.figures.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.handback.engagement.figures.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ParticipationSliceTest {

    private final Scene scene = Scene.empty();
    private final UUID item = scene.item("Deck", 3, 100);

    @Test
    void a_small_team_and_its_sibling_stand_together_in_other() {
        UUID lead = scene.as("sales-lead").personId();
        List<UUID> big = scene.reps(9, "DACH", scene.team("A", lead));
        scene.reps(6, "UK", scene.team("B", UUID.randomUUID()));
        List<UUID> small = scene.reps(3, "Iberia", scene.team("C", UUID.randomUUID()));
        big.subList(0, 3).forEach(rep -> scene.rated(item, rep, 4));
        scene.rated(item, small.getFirst(), 4);
        scene.rated(item, 1, big.getLast(), 4, 30);

        JsonPath all = scene.as("marketer").get("/participation").then().statusCode(200).extract().jsonPath();

        assertThat(all.getInt("teams[0].activeReps")).isEqualTo(9);
        assertThat(all.getInt("teams[0].participants")).isEqualTo(3);
        assertThat(all.getMap("teams[1]")).containsOnlyKeys("teamId", "name", "reason");
        assertThat(all.getMap("teams[2]")).containsOnlyKeys("teamId", "name", "fewerThan");
        assertThat(all.<Object>get("other")).isEqualTo(Map.of("activeReps", 9, "participants", 1));
        assertThat(all.getInt("total.activeReps")).isEqualTo(18);
        scene.as("sales-lead").get("/participation").then().body("teams", hasSize(1)).body("total.participants", equalTo(3));
    }

    @Test
    void four_people_are_not_spoken_of_and_nobody_is_nobody() {
        scene.as("approver").get("/participation").then().statusCode(200).body("teams", hasSize(0)).body("total.activeReps", equalTo(0));
        scene.reps(4, "UK", scene.team("B", UUID.randomUUID()));

        scene.as("admin")
                .get("/participation")
                .then()
                .body("total.fewerThan", equalTo(5))
                .body("total", not(hasKey("activeReps")))
                .body("$", not(hasKey("other")));
        scene.as("rep").get("/participation").then().statusCode(403);
        scene.as("integration").get("/participation").then().statusCode(403);
    }

    @Test
    void a_lead_without_a_team_sees_nobody() {
        scene.reps(8, "UK", scene.team("B", UUID.randomUUID()));

        scene.as("sales-lead").get("/participation").then().statusCode(200).body("teams", hasSize(0)).body("total.activeReps", equalTo(0));
    }
}
