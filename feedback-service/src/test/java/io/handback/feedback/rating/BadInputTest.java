package io.handback.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Others;
import io.handback.kit.test.BadInputCases;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class BadInputTest {

    private static final String FINE = "{\"stars\": 4}";

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final UUID item = Others.publishedItem(tenant, "Price comparison");

    @AfterEach
    void nothing_was_stored_or_told() {
        assertThat(Store.count("select count(*) from rating where tenant = ?", tenant)).isZero();
        assertThat(Store.count("select count(*) from event_log where tenant = ?", tenant)).isZero();
        assertThat(Store.count("select count(*) from idempotency_key where tenant = ?", tenant)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"stars\": 4.0}", "{\"stars\": \"4\"}", "{\"stars\": 0}", "{\"stars\": 6}", "{}", "{\"stars\": null}", "null",
            "",
            "[]", "{\"stars\": 4} {}", "{\"stars\": 4, \"stars\": 5}", "{\"stars\": 4, \"unknown\": 1}", "{\"stars\": 4",
            "{\"stars\": 4, \"reasons\": [\"no-such-code\"]}", "{\"stars\": 4, \"reasons\": [null]}", "{\"stars\": 4, \"signed\": \"yes\"}",
            "{\"stars\": 4, \"comment\": \"\\u0000\"}", "{\"stars\": 4, \"deal\": {\"externalId\": \"1\"}}",
            "{\"stars\": 4, \"deal\": {\"dealId\": \"1\"}}", "{\"stars\": 4, \"deal\": {\"stage\": \"\"}}"})
    void a_body_that_is_wrong_is_refused(String body) {
        rita.rate(item, 2, body, "key-" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Invalid input"));
    }

    @Test
    void everything_no_route_takes_is_refused() {
        BadInputCases.of("PUT", "/feedback/v1/content/" + item + "/versions/2/rating",
                "{\"stars\": 4, \"reasons\": [\"opened-door\"], \"comment\": \"Fine\", \"signed\": true, \"deal\": {\"stage\": \"x\"}}")
                .allowedTo(rita.bearer())
                .refusedTo(Api.as("nothing", tenant).bearer())
                .with("Idempotency-Key", "bad")
                .unchanged(() -> Store.count("select count(*) from event_log where tenant = ?", tenant))
                .check();
    }

    @Test
    void all_violations_are_listed_at_once() {
        String body = "{\"stars\": 9, \"reasons\": [\"nonsense\"], \"comment\": \"" + "x".repeat(4_001)
                + "\", \"deal\": {\"source\": \"CRM!\", \"channel\": \"\"}}";

        rita.rate(item, 2, body)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("stars", "reasons[0]", "comment", "deal", "deal.source", "deal.channel"));
    }

    @Test
    void an_unknown_deal_is_a_violation_of_its_field() {
        rita.rate(item, 2, "{\"stars\": 4, \"deal\": {\"dealId\": \"" + UUID.randomUUID() + "\"}}", "k")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("deal.dealId"));
    }

    @Test
    void what_does_not_exist_or_is_not_out_is_told_apart() {
        UUID retired = UUID.randomUUID();
        Others.item(tenant, retired, 1, Others.itemJson(tenant, retired, 1, "Old", "retired"));
        Others.awaitItem(tenant, retired, 1);

        rita.rate(UUID.randomUUID(), 1, FINE).then().statusCode(404);
        rita.rate(item, 9, FINE).then().statusCode(404);
        rita.rate(item, 3, FINE, "k").then().statusCode(409).body("type", containsString("version-not-published"));
        rita.rate(retired, 2, FINE).then().statusCode(409).body("type", containsString("item-retired"));
        rita.request().contentType("application/json").body(FINE).put("/content/nonsense/versions/1/rating").then().statusCode(404);
        rita.request().contentType("application/json").body(FINE).put("/content/" + item + "/versions/one/rating").then().statusCode(404);
    }

    @Test
    void who_may_not_is_told_so() {
        String path = "/feedback/v1/content/" + item + "/versions/2/rating";

        RestAssured.given().contentType("application/json").body(FINE).put(path).then().statusCode(401);
        RestAssured.given().header("Authorization", "Bearer nonsense").get(path).then().statusCode(401);
        Api.as("nothing", tenant).rate(item, 2, FINE).then().statusCode(403);
        rita.get("/stream").then().statusCode(403);
        rita.get("/events").then().statusCode(403);
        rita.importLines("{}").then().statusCode(403);
        rita.request().contentType("text/plain").body(FINE).put("/content/" + item + "/versions/2/rating").then().statusCode(415);
    }

    @Test
    void wrong_parameters_are_refused() {
        rita.get("/content?limit=0").then().statusCode(400);
        rita.get("/content?limit=1000").then().statusCode(400);
        rita.get("/content?cursor=forged").then().statusCode(400).body("type", containsString("bad-cursor"));
        rita.get("/content?q=" + "x".repeat(201)).then().statusCode(400).body("violations[0].field", equalTo("q"));
        Api.as("marketer", tenant).get("/events?after=nonsense").then().statusCode(400);
        Api.as("marketer", tenant).request().header("Last-Event-ID", "nonsense").get("/stream").then().statusCode(400);
    }
}
