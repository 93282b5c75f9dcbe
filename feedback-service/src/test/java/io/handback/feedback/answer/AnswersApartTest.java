package io.handback.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Feed;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

/// Who sees an answer, and who sees nothing of whom.
@QuarkusTest
class AnswersApartTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TEXT = "{\"state\": \"resolved\", \"text\": \"%s\"}";

    private final String one = Others.newTenant();
    private final String other = Others.newTenant();
    private final UUID item = UUID.randomUUID();

    @Test
    void the_same_feedback_id_in_two_tenants_never_meets() {
        // Given
        UUID feedback = UUID.randomUUID();
        for (String tenant : List.of(one, other)) {
            rated(tenant, "{\"stars\": 2}");
            Store.execute("update rating set rating_id = '" + feedback + "' where tenant = '" + tenant + "'");
        }

        // When
        Api.as("marketer", one).answer(feedback, TEXT.formatted("mine"), "same-key").then().statusCode(201);

        // Then
        Api.rep(other, "rita").get("/people/me/ratings").then().body("items[0].answer", nullValue());
        Api.as("marketer", other).answer(feedback, TEXT.formatted("theirs"), "same-key").then().statusCode(201);
        Api.as("marketer", one).answer(feedback, TEXT.formatted("ours")).then().statusCode(200).body("revision", equalTo(2));
        Api.rep(one, "rita").get("/people/me/ratings").then().body("items[0].answer.text", equalTo("ours"));
        Api.as("rep", other).get("/content/" + item + "/ratings").then().body("items[0].answer.text", equalTo("theirs"));
        Api.rep(other, "rita").withdraw(item, 2).then().statusCode(204);
        Api.rep(one, "rita").get("/people/me/ratings").then().body("items[0].answer.text", equalTo("ours"));
    }

    @Test
    void stream_pull_and_topic_tell_an_answer_and_name_nobody() {
        rated(one, "{\"stars\": 2}");
        Api mara = Api.as("marketer", one);
        Others.person(one, mara.personId(), "005-78", "Mara Meyer", "Brand");
        try (Feed feed = Feed.watch(mara); Feed foreign = Feed.watch(Api.as("marketer", other))) {
            mara.answer(Api.rep(one, "rita").feedbackId(item, 2), TEXT.formatted("Done.")).then().statusCode(201);

            Feed.Event told = feed.await(1).getFirst();
            assertThat(told.type()).isEqualTo("feedback.answered.v1");
            assertTold(Json.read(told.data()));
            JsonNode pulled = Json.read(mara.get("/events").asString()).get("items").get(1);
            assertThat(pulled.get("id").asText()).isEqualTo(told.id());
            assertTold(pulled.get("data"));
            assertTold(Json.read(Topics.read("handback.feed.v1", Topics.ofTenant(one), 2, SOON).getLast().value()));
            assertThat(foreign.events()).isEmpty();
        }
    }

    private void assertTold(JsonNode answer) {
        assertThat(Json.violations("feedback.answered.v1", answer.toString())).isEmpty();
        assertThat(Json.fields(answer)).containsExactlyInAnyOrder("tenantId", "revision", "occurredAt", "feedbackId", "itemId",
                "itemTitle", "version", "state", "text");
        assertThat(answer.get("text").asText()).isEqualTo("Done.");
        assertThat(answer.toString()).doesNotContain("Mara", "Meyer", Api.as("marketer", one).personId().toString(),
                Api.rep(one, "rita").personId().toString());
    }

    private void rated(String tenant, String body) {
        Others.publishedItem(tenant, item, "Price comparison");
        Api.rep(tenant, "rita").rate(item, 2, body).then().statusCode(201);
    }
}
