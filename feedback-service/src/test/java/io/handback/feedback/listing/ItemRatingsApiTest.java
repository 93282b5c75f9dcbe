package io.handback.feedback.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class ItemRatingsApiTest {

    private static final String SAID = """
            {"stars": %d, "reasons": ["too-long"], "comment": "So so", "signed": %s, "deal": {"externalId": "006-1", "source": "crm",
             "stage": "closing", "persona": "cfo", "industry": "health", "channel": "mail", "usedWithBuyer": true}}""";

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final Api mara = Api.as("marketer", tenant);
    private final UUID item = Others.publishedItem(tenant, "Price comparison");

    @ParameterizedTest
    @ValueSource(strings = {"rep", "sales-lead", "marketer", "approver", "admin"})
    void whoever_reads_sees_a_name_and_a_situation_only_with_what_was_signed(String role) {
        // Given
        UUID deal = UUID.randomUUID();
        Others.person(tenant, rita.personId(), "005-77", "Rita Reyes", "Team Alps");
        Others.deal(tenant, deal, "006-1", "Aurora Hospital");
        rita.rate(item, 1, SAID.formatted(2, false)).then().statusCode(201);
        rita.rate(item, 2, SAID.formatted(4, true)).then().statusCode(201);

        // When
        JsonNode ratings = Json.read(Api.as(role, tenant).get(path(item)).then().statusCode(200).extract().asString()).get("items");

        // Then
        assertThat(ratings).hasSize(2);
        assertThat(ratings.get(0).get("rater").toString()).isEqualTo("""
                {"name":"Rita Reyes","team":"Team Alps","deal":"Aurora Hospital","stage":"closing","persona":"cfo","industry":"health",\
                "channel":"mail","usedWithBuyer":true}""");
        assertThat(Json.fields(ratings.get(1)))
                .containsExactlyInAnyOrder("feedbackId", "version", "stars", "reasons", "comment", "signed", "ratedAt", "receivedAt");
        assertThat(ratings.get(1).toString()).contains("So so").doesNotContain(rita.personId().toString(), deal.toString(), "closing");
    }

    @Test
    void a_rating_that_is_no_longer_signed_is_shown_without_a_name() {
        Others.person(tenant, rita.personId(), "005-77", "Rita Reyes", "Team Alps");
        rita.rate(item, 2, "{\"stars\": 4, \"signed\": true}").then().statusCode(201);
        mara.get(path(item)).then().body("items[0].rater.name", equalTo("Rita Reyes"));

        rita.rate(item, 2, "{\"stars\": 4, \"signed\": false}").then().statusCode(200);

        assertThat(mara.get(path(item)).asString()).doesNotContain("rater", "Rita", "Alps");
    }

    @Test
    void the_newest_stand_first_and_pages_pass_over_none() {
        // Given
        List<Integer> given = List.of(1, 2, 3, 4, 5);
        given.forEach(stars -> Api.rep(tenant, "rep-" + stars).rate(item, 2, "{\"stars\": " + stars + "}").then().statusCode(201));

        // When
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = Json.read(mara.get(path(item) + "?limit=2" + cursor).then().statusCode(200).extract().asString());
            page.get("items").forEach(rating -> seen.add(rating.get("stars").asInt()));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : null;
        }

        // Then
        assertThat(seen).isEqualTo(given.reversed());
    }

    @Test
    void ratings_of_one_version_can_be_asked_for() {
        rita.rate(item, 1, "{\"stars\": 1}").then().statusCode(201);
        rita.rate(item, 2, "{\"stars\": 2}").then().statusCode(201);

        mara.get(path(item) + "?version=1").then().body("items", hasSize(1), "items[0].stars", equalTo(1));
        mara.get(path(item) + "?version=3").then().statusCode(200).body("items", empty());
        mara.get(path(item)).then().body("items", hasSize(2));
    }

    @Test
    void what_was_withdrawn_is_not_shown() {
        rita.rate(item, 2, "{\"stars\": 2, \"comment\": \"Never mind\"}").then().statusCode(201);

        rita.withdraw(item, 2).then().statusCode(204);

        mara.get(path(item)).then().statusCode(200).body("items", empty());
    }

    @Test
    void another_tenant_s_ratings_are_never_shown() {
        // Given
        String other = Others.newTenant();
        Others.publishedItem(other, item, "Price comparison");
        UUID theirs = Others.publishedItem(other, "Theirs alone");
        Others.person(tenant, rita.personId(), "005-77", "Rita Reyes", "Team Alps");
        rita.rate(item, 2, "{\"stars\": 4, \"signed\": true}").then().statusCode(201);
        String cursor = withTwo();

        // When
        Api foreigner = Api.as("marketer", other);

        // Then
        foreigner.get(path(item)).then().statusCode(200).body("items", empty());
        foreigner.get(path(item) + "?limit=1&cursor=" + cursor).then().statusCode(400).body("type", containsString("bad-cursor"));
        assertThat(mara.get(path(theirs)).then().statusCode(404).extract().asString())
                .isEqualTo(mara.get(path(UUID.randomUUID())).then().statusCode(404).extract().asString());
    }

    @Test
    void what_is_wrong_with_the_question_is_said() {
        String cursor = withTwo();

        mara.get(path(item) + "?version=0").then().statusCode(400).body("violations[0].field", equalTo("version"));
        mara.get(path(item) + "?version=two").then().statusCode(400).body("violations[0].field", equalTo("version"));
        mara.get(path(item) + "?limit=201").then().statusCode(400);
        mara.get(path(item) + "?cursor=forged").then().statusCode(400).body("type", containsString("bad-cursor"));
        mara.get(path(item) + "?version=2&cursor=" + cursor).then().statusCode(400).body("type", containsString("bad-cursor"));
        mara.get("/content/nonsense/ratings").then().statusCode(404);
    }

    @Test
    void who_may_not_read_is_told_so() {
        RestAssured.given().get("/feedback/v1" + path(item)).then().statusCode(401);
        Api.as("nothing", tenant).get(path(item)).then().statusCode(403);
        Api.as("integration", tenant).get(path(item)).then().statusCode(403);
    }

    /// The cursor behind the first of two ratings.
    private String withTwo() {
        Api.rep(tenant, "one").rate(item, 2, "{\"stars\": 1}").then().statusCode(201);
        Api.rep(tenant, "two").rate(item, 2, "{\"stars\": 2}").then().statusCode(201);
        return mara.get(path(item) + "?limit=1").then().body("next", notNullValue()).extract().path("next");
    }

    private static String path(UUID itemId) {
        return "/content/" + itemId + "/ratings";
    }
}
