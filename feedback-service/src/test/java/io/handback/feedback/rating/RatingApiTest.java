package io.handback.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Json;
import io.handback.feedback.support.Others;
import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RatingApiTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FOUR = """
            {"stars": 4, "reasons": ["opened-door", "answered-objection"], "comment": "Short enough.", "signed": false,
             "deal": {"stage": "negotiation", "persona": "cfo", "usedWithBuyer": true}}""";
    private static final String TWO = "{\"stars\": 2, \"reasons\": [\"too-long\"]}";

    private final String tenant = Others.newTenant();
    private final Api rita = Api.rep(tenant, "rita");
    private final UUID item = Others.publishedItem(tenant, "Price comparison");

    @Test
    void a_rating_is_stored_with_its_text_and_published() {
        rita.rate(item, 2, FOUR)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("stars", equalTo(4), "revision", equalTo(1), "comment", equalTo("Short enough."))
                .body("reasons", equalTo(List.of("answered-objection", "opened-door")), "deal.stage", equalTo("negotiation"));

        assertThat(Store.count("select count(*) from rating where tenant = ? and item_id = ? and person_id = ? and stars = 4", tenant, item,
                rita.personId())).isOne();
        assertThat(Store.count("select count(*) from written_text where tenant = ? and text = 'Short enough.'", tenant)).isOne();
        assertPublished("handback.texts.v1", "text.written.v1");
        assertPublished("handback.feedback.v1", "rating.given.v1");
        assertPublished("handback.feed.v1", "feedback.given.v1");
    }

    private void assertPublished(String topic, String type) {
        List<ConsumerRecord<byte[], byte[]>> records = Topics.read(topic, Topics.ofTenant(tenant), 1, SOON);
        assertThat(records).hasSize(1);
        assertThat(CloudEventHeaders.text(records.getFirst().headers(), "ce_type")).isEqualTo(type);
        assertThat(Json.violations(type, Json.read(records.getFirst().value()).toString())).isEmpty();
    }

    @Test
    void the_same_rating_once_more_changes_nothing_and_tells_nobody() {
        rita.rate(item, 2, FOUR).then().statusCode(201);
        long told = logged();

        rita.rate(item, 2, FOUR).then().statusCode(200).header("ETag", "\"1\"").body("revision", equalTo(1));

        assertThat(logged()).isEqualTo(told);
    }

    @Test
    void rating_again_replaces_and_erases_the_earlier_comment() {
        rita.rate(item, 2, FOUR).then().statusCode(201);

        rita.rate(item, 2, TWO).then().statusCode(200).body("stars", equalTo(2), "revision", equalTo(2), "comment", nullValue());

        assertThat(Store.count("select count(*) from rating where tenant = ?", tenant)).isOne();
        assertThat(Store.count("select count(*) from written_text where tenant = ?", tenant)).isZero();
        List<ConsumerRecord<byte[], byte[]>> texts = Topics.read("handback.texts.v1", Topics.ofTenant(tenant), 2, SOON);
        assertThat(texts.getLast().value()).isNull();
        assertThat(texts.getLast().key()).isEqualTo(texts.getFirst().key());
    }

    @Test
    void a_withdrawn_rating_is_gone_and_goes_on_with_the_next_revision() {
        rita.withdraw(item, 2).then().statusCode(404);
        rita.rate(item, 2, FOUR).then().statusCode(201);

        rita.withdraw(item, 2).then().statusCode(204);
        rita.withdraw(item, 2).then().statusCode(204);

        rita.myRating(item, 2).then().statusCode(404);
        assertThat(Store.count("select count(*) from written_text where tenant = ?", tenant)).isZero();
        List<ConsumerRecord<byte[], byte[]>> facts = Topics.read("handback.feedback.v1", Topics.ofTenant(tenant), 2, SOON);
        assertThat(Json.violations("rating.withdrawn.v1", Json.read(facts.getLast().value()).toString())).isEmpty();
        rita.rate(item, 2, FOUR).then().statusCode(201).body("revision", equalTo(3));
        rita.myRating(item, 2).then().statusCode(200).header("ETag", "\"3\"").body("comment", equalTo("Short enough."));
    }

    @Test
    void a_repeated_request_hears_the_first_answer_even_after_it_was_replaced() {
        rita.rate(item, 2, FOUR, "key-1").then().statusCode(201);
        rita.rate(item, 2, TWO).then().statusCode(200);

        rita.rate(item, 2, FOUR, "key-1").then().statusCode(201).header("Idempotency-Replayed", "true").body("revision", equalTo(1));

        rita.rate(item, 2, TWO, "key-1").then().statusCode(422);
        rita.myRating(item, 2).then().body("stars", equalTo(2));
    }

    @Test
    void a_machine_rates_for_the_person_it_names() {
        UUID rosa = UUID.randomUUID();
        Others.person(tenant, rosa, "005-77", "Rosa Reyes", "DACH");
        Api crm = Api.as("integration", tenant);

        crm.rate(item, 2, FOUR, "k").then().statusCode(400).body("type", equalTo("https://handback.io/problems/acting-for-required"));
        Api.rating(item, 2, FOUR, crm.request().header("Handback-Acting-For", "crm:005-77"))
                .then()
                .statusCode(400)
                .body("type", equalTo("https://handback.io/problems/idempotency-key-required"));
        Api.rating(item, 2, FOUR, crm.request().header("Handback-Acting-For", "crm:nobody").header("Idempotency-Key", "k2"))
                .then()
                .statusCode(404);
        Api.rating(item, 2, FOUR, crm.request().header("Handback-Acting-For", "crm:005-77").header("Idempotency-Key", "k3"))
                .then()
                .statusCode(201);

        assertThat(Store.count("select count(*) from rating where tenant = ? and person_id = ? and rater_roles = '{rep}'", tenant, rosa))
                .isOne();
    }

    @Test
    void a_deal_may_be_named_by_either_id() {
        UUID deal = UUID.randomUUID();
        Others.deal(tenant, deal, "006-1", "Aurora Hospital");

        rita.rate(item, 1, "{\"stars\": 5, \"deal\": {\"externalId\": \"006-1\", \"source\": \"crm\"}}")
                .then()
                .statusCode(201)
                .body("deal.dealId", equalTo(deal.toString()));
        rita.rate(item, 2, "{\"stars\": 5, \"deal\": {\"dealId\": \"" + deal + "\"}}").then().statusCode(201);

        assertThat(Store.count("select count(*) from rating where tenant = ? and deal_id = ?", tenant, deal)).isEqualTo(2);
    }

    @Test
    void the_tenant_decides_whether_an_open_question_is_signed() {
        rita.rate(item, 1, TWO).then().body("signed", equalTo(false));
        Others.settings(tenant, 1, true);

        rita.rate(item, 2, TWO).then().statusCode(201).body("signed", equalTo(true));
    }

    @Test
    void lost_copies_heal_from_a_republication() {
        rita.rate(item, 2, FOUR).then().statusCode(201);
        rita.rate(item, 1, TWO).then().statusCode(201);
        rita.withdraw(item, 1).then().statusCode(204);
        Topics.read("handback.feedback.v1", Topics.ofTenant(tenant), 3, SOON);

        Api.as("admin", tenant).request().post("/republish").then().statusCode(200);

        List<ConsumerRecord<byte[], byte[]>> facts = Topics.read("handback.feedback.v1", Topics.ofTenant(tenant), 5, SOON);
        assertThat(facts).hasSize(5);
        assertThat(facts.subList(3, 5)).extracting(fact -> Json.read(fact.value()).get("revision").asInt()).containsExactlyInAnyOrder(1, 2);
        assertThat(Topics.read("handback.texts.v1", Topics.ofTenant(tenant), 2, SOON)).hasSize(2);
        assertThat(Store.count("select count(*) from event_log where tenant = ? and topic = 'handback.feed.v1'", tenant)).isEqualTo(3);
    }

    private long logged() {
        return Store.count("select count(*) from event_log where tenant = ?", tenant);
    }
}
