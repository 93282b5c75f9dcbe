package io.handback.feedback.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Gate;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AnswerApiTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PLANNED = "{\"state\": \"planned\", \"text\": \"Version 3 has them.\"}";
    private static final String READ = "{\"state\": \"acknowledged\"}";
    private static final String TWO = "{\"stars\": 2, \"comment\": \"Too little.\"}";

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final Api mara = Api.as("marketer", tenant);
    private final UUID item = Others.publishedItem(tenant, "Price comparison");
    private UUID feedback;

    @BeforeEach
    void rita_has_rated() {
        rita.rate(item, 2, TWO).then().statusCode(201);
        feedback = rita.feedbackId(item, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketer", "approver", "admin"})
    void marketing_answers_and_everybody_who_sees_the_rating_sees_it(String role) {
        Api.as(role, tenant)
                .answer(feedback, PLANNED)
                .then()
                .statusCode(201)
                .body("state", equalTo("planned"), "text", equalTo("Version 3 has them."), "revision", equalTo(1));

        for (String reader : List.of("rep", "sales-lead", "marketer", "approver", "admin")) {
            Api.as(reader, tenant).get("/content/" + item + "/ratings").then().body("items[0].answer.text", equalTo("Version 3 has them."));
        }
        rita.get("/people/me/ratings").then().body("items[0].answer.state", equalTo("planned"), "items[0].answer.revision", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "sales-lead", "integration", "nothing"})
    void nobody_else_answers(String role) {
        Api.as(role, tenant).answer(feedback, PLANNED, "k").then().statusCode(403);

        rita.get("/people/me/ratings").then().body("items[0].answer", nullValue());
        assertThat(Store.count("select count(*) from answer where tenant = ?", tenant)).isZero();
    }

    @Test
    void an_answer_is_published_with_its_text() {
        mara.answer(feedback, PLANNED).then().statusCode(201);

        ConsumerRecord<byte[], byte[]> told = Topics.read("handback.feed.v1", Topics.ofTenant(tenant), 2, SOON).getLast();
        assertThat(CloudEventHeaders.text(told.headers(), "ce_type")).isEqualTo("feedback.answered.v1");
        assertThat(Json.violations("feedback.answered.v1", Json.read(told.value()).toString())).isEmpty();
        assertThat(Json.read(told.value()).get("feedbackId").asText()).isEqualTo(feedback.toString());
        JsonNode text = texts(2).stream().filter(one -> one.get("kind").asText().equals("feedback-answer")).findAny().orElseThrow();
        assertThat(Json.violations("text.written.v1", text.toString())).isEmpty();
        assertThat(text.get("text").asText()).isEqualTo("Version 3 has them.");
    }

    @Test
    void the_same_answer_once_more_changes_nothing_and_tells_nobody() {
        String first = mara.answer(feedback, PLANNED).then().statusCode(201).extract().asString();
        long told = logged();

        assertThat(mara.answer(feedback, PLANNED).then().statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(Api.as("admin", tenant).answer(feedback, PLANNED).asString()).isEqualTo(first);

        assertThat(logged()).isEqualTo(told);
    }

    @Test
    void the_same_answer_many_times_at_once_is_one_answer() throws Exception {
        rita.get("/content").then().statusCode(200);
        List<CompletableFuture<Integer>> all = IntStream.range(0, 12)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> mara.answer(feedback, PLANNED).statusCode(),
                        task -> Thread.ofVirtual().start(task)))
                .toList();

        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);

        assertThat(all).extracting(CompletableFuture::join).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answeredEvents()).containsExactly(1L);
        assertThat(Store.count("select count(*) from written_text where tenant = ? and kind = 'feedback-answer'", tenant)).isOne();
    }

    @Test
    void answering_again_replaces_and_erases_the_earlier_text() {
        mara.answer(feedback, PLANNED).then().statusCode(201);

        mara.answer(feedback, READ).then().statusCode(200).body("text", nullValue(), "revision", equalTo(2));
        mara.answer(feedback, "{\"state\": \"declined\", \"text\": \" No. \"}").then().statusCode(200).body("text", equalTo("No."));
        mara.answer(feedback, "{\"state\": \"resolved\", \"text\": \"No.\"}").then().statusCode(200).body("revision", equalTo(4));

        assertThat(answeredEvents()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(Store.rows("select text from written_text where tenant = ? and kind = 'feedback-answer'", tenant))
                .extracting(row -> row.get("text"))
                .containsExactly("No.");
    }

    @Test
    void a_repeated_request_hears_the_first_answer() {
        mara.answer(feedback, PLANNED, "key-1").then().statusCode(201);
        mara.answer(feedback, READ).then().statusCode(200);

        mara.answer(feedback, PLANNED, "key-1").then().statusCode(201).header("Idempotency-Replayed", "true").body("revision", equalTo(1));

        mara.answer(feedback, READ, "key-1").then().statusCode(422);
        rita.get("/people/me/ratings").then().body("items[0].answer.state", equalTo("acknowledged"));
    }

    @Test
    void rating_again_keeps_the_answer() {
        mara.answer(feedback, PLANNED).then().statusCode(201);

        rita.rate(item, 2, "{\"stars\": 5}").then().statusCode(200);

        rita.get("/people/me/ratings").then().body("items[0].stars", equalTo(5), "items[0].answer.state", equalTo("planned"));
        mara.get("/content/" + item + "/ratings").then().body("items[0].answer.text", equalTo("Version 3 has them."));
    }

    @Test
    void the_answer_to_a_withdrawn_rating_is_gone_and_does_not_come_back_with_a_later_one() {
        mara.answer(feedback, PLANNED).then().statusCode(201);

        rita.withdraw(item, 2).then().statusCode(204);

        mara.get("/content/" + item + "/ratings").then().body("items", empty());
        mara.answer(feedback, READ).then().statusCode(404);
        assertThat(Store.count("select count(*) from written_text where tenant = ?", tenant)).isZero();
        List<ConsumerRecord<byte[], byte[]>> texts = Topics.read("handback.texts.v1", Topics.ofTenant(tenant), 4, SOON);
        assertThat(texts).filteredOn(text -> text.value() == null).hasSize(2);
        rita.rate(item, 2, TWO).then().statusCode(201);
        rita.get("/people/me/ratings").then().body("items[0].feedbackId", equalTo(feedback.toString()), "items[0].answer", nullValue());
        mara.answer(feedback, PLANNED).then().statusCode(201).body("revision", equalTo(2));
    }

    @Test
    void an_answer_and_a_withdrawal_at_once_leave_no_answer_behind() throws Exception {
        mara.get("/people/me/ratings").then().statusCode(200);
        CompletableFuture<Integer> answering;
        CompletableFuture<Integer> withdrawing;
        try (Gate gate = new Gate()) {
            answering = gate.hold(() -> mara.answer(feedback, PLANNED, Gate.SLOW));
            withdrawing = gate.letThrough(() -> rita.withdraw(item, 2));
        }

        assertThat(answering.get(30, TimeUnit.SECONDS)).isEqualTo(201);
        assertThat(withdrawing.get(30, TimeUnit.SECONDS)).isEqualTo(204);
        assertThat(Store.count("select count(*) from written_text where tenant = ?", tenant)).isZero();
        assertThat(Store.rows("select type from event_log where tenant = ? and topic = 'handback.feed.v1' order by xid, position", tenant))
                .extracting(row -> row.get("type"))
                .containsExactly("feedback.given.v1", "feedback.answered.v1", "feedback.withdrawn.v1");
    }

    @Test
    void texts_of_answers_are_published_again_and_the_feed_hears_nothing_twice() {
        mara.answer(feedback, PLANNED).then().statusCode(201);

        Api.as("admin", tenant).request().post("/republish").then().statusCode(200);

        assertThat(texts(4)).extracting(text -> text.get("kind").asText())
                .containsExactlyInAnyOrder("rating-comment", "rating-comment", "feedback-answer", "feedback-answer");
        assertThat(answeredEvents()).containsExactly(1L);
    }

    /// Texts have keys of their own, so their order among each other is not known.
    private List<JsonNode> texts(int count) {
        return Topics.read("handback.texts.v1", Topics.ofTenant(tenant), count, SOON)
                .stream()
                .map(record -> Json.read(record.value()))
                .toList();
    }

    private List<Object> answeredEvents() {
        return Store
                .rows("select revision from event_log where tenant = ? and type = 'feedback.answered.v1' order by xid, position", tenant)
                .stream()
                .<Object>map(row -> row.get("revision"))
                .toList();
    }

    private long logged() {
        return Store.count("select count(*) from event_log where tenant = ?", tenant);
    }
}
