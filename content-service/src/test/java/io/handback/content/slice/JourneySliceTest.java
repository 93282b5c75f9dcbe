package io.handback.content.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.handback.kit.kafka.CloudEventHeaders;
import io.handback.kit.test.Contracts;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class JourneySliceTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final String tenant = Client.newTenant();
    private final Client marketer = Client.as(tenant, "marketer");
    private final Client approver = Client.as(tenant, "approver");
    private final Client rep = Client.as(tenant, "rep");

    @Test
    void a_marketer_writes_and_an_approver_publishes() {
        String version = marketer.newSubmitted();

        approver.post(version + "/publication")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("published"))
                .body("publication.publishedBy", equalTo(approver.personId().toString()))
                .body("author", equalTo(marketer.personId().toString()))
                .body("estimate.value", equalTo(2));

        approver.get(itemOf(version)).then().statusCode(200).body("currentVersion", equalTo(1)).body("revision", equalTo(4));
    }

    @Test
    void a_rep_sees_what_is_published_and_no_estimate() {
        String version = marketer.newSubmitted();
        String item = itemOf(version);
        rep.get(item).then().statusCode(404);
        rep.get(version).then().statusCode(404);
        rep.get(item + "/versions").then().statusCode(404);

        approver.post(version + "/publication").then().statusCode(200);

        rep.get(item).then().statusCode(200).body("title", equalTo("Price comparison"));
        rep.get(version).then().statusCode(200).body("summary", equalTo("First edition")).body("estimate", nullValue());
        assertThat(rep.get(item + "/versions").jsonPath().getList("items")).hasSize(1);
        assertThat(rep.get(Client.ITEMS).jsonPath().getList("items")).hasSize(1);
        Client.as(tenant, "sales-lead").get(version).then().statusCode(200).body("estimate", nullValue());
        marketer.get(version).then().statusCode(200).body("estimate.reservations", equalTo(List.of("too-simple")));
    }

    @Test
    void the_next_publication_supersedes_the_one_before() {
        String first = marketer.newSubmitted();
        approver.post(first + "/publication").then().statusCode(200);
        String second = marketer.newDraft(itemOf(first));
        marketer.post(second + "/submission").then().statusCode(200);
        rep.get(second).then().statusCode(404);

        approver.post(second + "/publication").then().statusCode(200);

        marketer.get(first).then().body("state", equalTo("superseded"));
        rep.get(first).then().statusCode(404);
        rep.get(itemOf(first)).then().body("currentVersion", equalTo(2));
    }

    @Test
    void what_is_returned_can_be_corrected_and_submitted_again() {
        String version = marketer.newSubmitted();
        approver.post(version + "/return", "{\"reason\": \"Last year's prices\"}").then().statusCode(200).body("state", equalTo("draft"));
        String tag = marketer.get(version).then().body("returnedBecause", equalTo("Last year's prices")).extract().header("ETag");

        marketer.put(version, tag, "{\"summary\": \"Now\", \"body\": \"Text\", \"estimate\": {\"value\": 5}}")
                .then()
                .statusCode(200)
                .body("body", equalTo("Text"))
                .body("link", nullValue());

        marketer.post(version + "/submission").then().statusCode(200).body("returnedBecause", nullValue());
        approver.post(version + "/publication").then().statusCode(200);
        rep.get(version).then().statusCode(200).body("body", equalTo("Text"));
    }

    @Test
    void a_retired_item_is_gone_for_reps_and_stays_as_it_is() {
        String version = marketer.newSubmitted();
        approver.post(version + "/publication").then().statusCode(200);
        String item = itemOf(version);

        marketer.post(item + "/retirement").then().statusCode(200).body("state", equalTo("retired"));

        rep.get(item).then().statusCode(404);
        marketer.post(item + "/retirement").then().statusCode(409).body("type", equalTo("https://handback.io/problems/item-retired"));
        marketer.post(item + "/versions", Client.DRAFT).then().statusCode(409);
        marketer.put(item, "*", Client.ITEM).then().statusCode(409);
    }

    @Test
    void every_change_is_one_record_of_the_topic_with_the_whole_state() throws Exception {
        String version = marketer.newSubmitted();
        approver.post(version + "/publication").then().statusCode(200);

        List<ConsumerRecord<byte[], byte[]>> records = Topics.read("handback.content.v1", Topics.ofTenant(tenant), 4, AT_MOST);

        assertThat(records).extracting(one -> CloudEventHeaders.text(one.headers(), "ce_sequence")).containsExactly("1", "2", "3", "4");
        ConsumerRecord<byte[], byte[]> last = records.getLast();
        String itemId = itemOf(version).substring(Client.ITEMS.length() + 1);
        assertThat(new String(last.key(), StandardCharsets.UTF_8)).isEqualTo(tenant + ":" + itemId);
        JsonNode state = Contracts.json().readTree(last.value());
        assertThat(Contracts.errors("content-item.changed.v1", state)).isEmpty();
        assertSameAsStored(state, UUID.fromString(itemId));
    }

    private static void assertSameAsStored(JsonNode state, UUID itemId) {
        Map<String, Object> item = Store.rows("select title, revision, current_version from content_item where item_id = ?", itemId)
                .getFirst();
        Map<String, Object> version = Store
                .rows("select state, summary, estimate, published_by from content_version where item_id = ?", itemId)
                .getFirst();
        assertThat(state.get("title").textValue()).isEqualTo(item.get("title"));
        assertThat(state.get("revision").longValue()).isEqualTo(item.get("revision"));
        assertThat(state.get("currentVersion").intValue()).isEqualTo(item.get("current_version"));
        assertThat(state.at("/versions/0/state").textValue()).isEqualTo(version.get("state"));
        assertThat(state.at("/versions/0/summary").textValue()).isEqualTo(version.get("summary"));
        assertThat(state.at("/versions/0/estimate/value").intValue()).isEqualTo(version.get("estimate"));
        assertThat(state.at("/versions/0/publishedBy").textValue()).isEqualTo(String.valueOf(version.get("published_by")));
    }

    private static String itemOf(String version) {
        return version.substring(0, version.indexOf("/versions/"));
    }
}
