package io.handback.feedback.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Others;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class MyRatingsApiTest {

    private static final String MINE = "/people/me/ratings";

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final UUID item = Others.publishedItem(tenant, "Price comparison");

    @Test
    void everything_i_gave_is_listed_the_newest_first() {
        rita.rate(item, 1, "{\"stars\": 2, \"reasons\": [\"too-long\"], \"comment\": \"Cut it.\", \"signed\": true}");
        rita.rate(item, 2, "{\"stars\": 5}").then().statusCode(201);

        rita.get(MINE)
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1), "items.stars", contains(5, 2), "next", nullValue())
                .body("items[1].comment", equalTo("Cut it."), "items[1].reasons", contains("too-long"))
                .body("items[1].signed", equalTo(true), "items[1].itemId", equalTo(item.toString()))
                .body("items[1].itemTitle", equalTo("Price comparison"), "items[1].currentVersion", equalTo(2))
                .body("items[1].feedbackId", notNullValue(), "items[1].ratedAt", notNullValue(), "items[0].answer", nullValue());
    }

    @Test
    void nobody_finds_another_s_ratings_among_the_own() {
        String other = Others.newTenant();
        Others.publishedItem(other, item, "Price comparison");
        rita.rate(item, 2, "{\"stars\": 5, \"signed\": true}").then().statusCode(201);

        Api.rep(other, "rita").get(MINE).then().statusCode(200).body("items", empty());
        Api.rep(tenant, "rob").get(MINE).then().statusCode(200).body("items", empty());
        Api.as("admin", tenant).get(MINE).then().statusCode(200).body("items", empty());
    }

    @Test
    void pages_pass_over_none_and_belong_to_one_person() {
        rita.rate(item, 1, "{\"stars\": 1}").then().statusCode(201);
        rita.rate(item, 2, "{\"stars\": 2}").then().statusCode(201);

        String next = rita.get(MINE + "?limit=1").then().body("items.stars", contains(2)).extract().path("next");

        rita.get(MINE + "?limit=1&cursor=" + next).then().body("items.stars", contains(1), "next", nullValue());
        Api.rep(tenant, "rob").get(MINE + "?cursor=" + next).then().statusCode(400);
        rita.get(MINE + "?limit=0").then().statusCode(400);
    }

    @Test
    void what_i_withdrew_is_gone() {
        rita.rate(item, 2, "{\"stars\": 2}").then().statusCode(201);

        rita.withdraw(item, 2).then().statusCode(204);

        rita.get(MINE).then().body("items", empty());
    }

    @Test
    void an_item_that_was_renamed_or_taken_back_says_so() {
        rita.rate(item, 2, "{\"stars\": 2}").then().statusCode(201);

        Others.item(tenant, item, 2, Others.itemJson(tenant, item, 2, "Prices at a glance", "retired"));
        Others.awaitItem(tenant, item, 2);

        rita.get(MINE).then().body("items[0].itemTitle", equalTo("Prices at a glance"), "items[0].currentVersion", nullValue());
    }

    @Test
    void a_machine_reads_for_the_person_it_names() {
        Others.person(tenant, rita.personId(), "005-77", "Rita Reyes", "DACH");
        rita.rate(item, 2, "{\"stars\": 2}").then().statusCode(201);
        Api crm = Api.as("integration", tenant);

        crm.request().header("Handback-Acting-For", "crm:005-77").get(MINE).then().statusCode(200).body("items", hasSize(1));
        assertThat(crm.get(MINE).then().statusCode(400).extract().asString()).contains("acting-for-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "sales-lead", "marketer", "approver", "admin"})
    void every_role_of_a_person_has_a_list(String role) {
        Api.as(role, tenant).rate(item, 2, "{\"stars\": 3}").then().statusCode(201);

        Api.as(role, tenant).get(MINE).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void who_is_nobody_is_told_so() {
        RestAssured.given().get("/feedback/v1" + MINE).then().statusCode(401);
        Api.as("nothing", tenant).get(MINE).then().statusCode(403);
    }
}
