package io.handback.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Others;
import io.handback.kit.test.BadInputCases;
import io.handback.kit.test.Store;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AnswerBadInputTest {

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final Api mara = Api.as("marketer", tenant);
    private final UUID item = Others.publishedItem(tenant, "Price comparison");
    private UUID feedback;

    @BeforeEach
    void rita_has_rated() {
        rita.rate(item, 2, "{\"stars\": 2}").then().statusCode(201);
        feedback = rita.feedbackId(item, 2);
    }

    @AfterEach
    void nothing_was_stored_or_told() {
        assertThat(Store.count("select count(*) from answer where tenant = ?", tenant)).isZero();
        assertThat(Store.count("select count(*) from event_log where tenant = ? and type = 'feedback.answered.v1'", tenant)).isZero();
        assertThat(Store.count("select count(*) from idempotency_key where tenant = ?", tenant)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "", "[]", "{\"state\": null}", "{\"state\": \"new\"}", "{\"state\": \"PLANNED\"}",
            "{\"state\": 1}", "{\"state\": [\"planned\"]}", "{\"state\": \"planned\", \"text\": \"\"}",
            "{\"state\": \"planned\", \"text\": 1}", "{\"state\": \"planned\", \"text\": \"\\u0000\"}", "{\"state\": \"declined\"}",
            "{\"state\": \"declined\", \"text\": \" \\n \"}", "{\"state\": \"planned\", \"owner\": \"x\"}"})
    void a_body_that_is_wrong_is_refused(String body) {
        mara.answer(feedback, body, "key")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("Invalid input"));
    }

    @Test
    void everything_no_route_takes_is_refused() {
        BadInputCases.of("PUT", "/feedback/v1/feedback/" + feedback + "/answer", "{\"state\": \"planned\", \"text\": \"Soon.\"}")
                .allowedTo(mara.bearer())
                .refusedTo(rita.bearer())
                .with("Idempotency-Key", "bad")
                .unchanged(() -> Store.count("select count(*) from event_log where tenant = ?", tenant))
                .check();
    }

    @Test
    void all_violations_are_listed_at_once() {
        mara.answer(feedback, "{\"text\": \"" + "x".repeat(2_001) + "\"}")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("state", "text"));
        mara.answer(feedback, "{\"state\": \"declined\"}").then().statusCode(400).body("violations.field", containsInAnyOrder("text"));
    }

    @Test
    void feedback_that_is_not_there_is_answered_with_one_and_the_same() {
        String other = Others.newTenant();
        UUID theirItem = Others.publishedItem(other, "Theirs");
        Api.rep(other, "rob").rate(theirItem, 2, "{\"stars\": 2}").then().statusCode(201);
        UUID theirs = Api.rep(other, "rob").feedbackId(theirItem, 2);

        String unknown = mara.answer(UUID.randomUUID(), "{\"state\": \"planned\"}").then().statusCode(404).extract().asString();

        assertThat(mara.answer(theirs, "{\"state\": \"planned\"}", "k").then().statusCode(404).extract().asString()).isEqualTo(unknown);
        rita.withdraw(item, 2).then().statusCode(204);
        assertThat(mara.answer(feedback, "{\"state\": \"planned\"}").then().statusCode(404).extract().asString()).isEqualTo(unknown);
        mara.request().contentType("application/json").body("{\"state\": \"planned\"}").put("/feedback/nonsense/answer").then()
                .statusCode(404);
    }
}
