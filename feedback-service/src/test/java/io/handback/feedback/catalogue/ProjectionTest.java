package io.handback.feedback.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.handback.feedback.support.Api;
import io.handback.feedback.support.Others;
import io.handback.kit.test.Store;
import io.handback.kit.test.Topics;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class ProjectionTest {

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final String tenant = Others.newTenant();
    private final UUID item = UUID.randomUUID();

    @Test
    void a_redelivered_or_reordered_event_changes_nothing() {
        UUID second = UUID.randomUUID();
        String newer = Others.itemJson(tenant, item, 2, "Second title", "active");
        send(second, 2, newer);
        Others.awaitItem(tenant, item, 2);

        send(UUID.randomUUID(), 1, Others.itemJson(tenant, item, 1, "First title", "active"));
        send(second, 2, newer);
        send(UUID.randomUUID(), 3, Others.itemJson(tenant, item, 3, "Third title", "active"));

        Others.awaitItem(tenant, item, 3);
        assertThat(Store.count("select count(*) from known_content where tenant = ?", tenant)).isOne();
        assertThat(Store.count("select count(*) from inbox where tenant = ? and consumer = 'handback.feedback.content'", tenant))
                .isEqualTo(3);
    }

    @Test
    void a_tombstone_removes_the_item() {
        Others.publishedItem(tenant, item, "Price comparison");

        Topics.send("handback.content.v1", UUID.randomUUID(), "content-item.changed.v1", tenant + ":" + item, 2, null);

        Others.awaitCount(0, "select count(*) from known_content where tenant = ?", tenant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "handback.content.v1 | content-item.changed.v1 | handback.feedback.content",
            "handback.people.v1 | person.changed.v1 | handback.feedback.people",
            "handback.people.v1 | team.changed.v1 | handback.feedback.people",
            "handback.deals.v1 | deal.changed.v1 | handback.feedback.deals",
            "handback.settings.v1 | tenant-settings.changed.v1 | handback.feedback.settings"})
    void poison_goes_to_the_dead_letters_and_the_rest_goes_on(String topic, String type, String consumer) {
        Topics.send(topic, UUID.randomUUID(), type, tenant + ":" + item, 1, "{\"title\": ");
        Topics.send(topic, UUID.randomUUID(), type, tenant + ":" + item, 2, "{\"revision\": \"many\"}");
        Topics.send(topic, UUID.randomUUID(), "something.else.v1", tenant + ":" + item, 3, "{}");
        Topics.send(new ProducerRecord<>(topic, (tenant + ":" + item).getBytes(UTF_8), "no headers".getBytes(UTF_8)));

        Others.awaitCount(2, "select count(*) from dead_letter where consumer = ? and tenant = ?", consumer, tenant);
        Others.awaitCount(1, "select count(*) from dead_letter where consumer = ? and key = ? and tenant is null", consumer,
                (tenant + ":" + item).getBytes(UTF_8));
        Others.publishedItem(tenant, "After the poison");
        Others.settings(tenant, 9, true);
        Others.deal(tenant, UUID.randomUUID(), "006-1", "Aurora");
        Others.person(tenant, UUID.randomUUID(), "005-1", "Rosa", "DACH");
    }

    @Test
    void an_admin_sees_the_own_tenants_dead_letters_and_nobody_elses() {
        Topics.send("handback.content.v1", UUID.randomUUID(), "content-item.changed.v1", tenant + ":" + item, 1, "{\"title\": ");
        Others.awaitCount(1, "select count(*) from dead_letter where tenant = ?", tenant);

        var own = Api.as("admin", tenant).get("/dead-letters").then();

        own.statusCode(200).body("items", hasSize(1)).body("items[0].consumer", equalTo("handback.feedback.content"));
        Api.as("admin", tenant + "-b").get("/dead-letters").then().statusCode(200).body("items", hasSize(0));
        Api.rep(tenant, "rita").get("/dead-letters").then().statusCode(403);
    }

    @Test
    void an_erased_person_is_forgotten() {
        UUID rosa = UUID.randomUUID();
        Others.person(tenant, rosa, "005-77", "Rosa Reyes", "DACH");

        Topics.send("handback.people.v1", UUID.randomUUID(), "person.changed.v1", tenant + ":" + rosa, 2, null);

        Others.awaitCount(0, "select count(*) from known_person where tenant = ?", tenant);
        assertThat(Store.count("select count(*) from known_identity where tenant = ? and person_id = ?", tenant, rosa)).isZero();
    }

    @Test
    void nothing_is_lost_when_another_process_claims_the_partitions_in_the_middle() {
        Others.publishedItem(tenant, item, "Price comparison");
        Store.execute("update consumer_offset set epoch = epoch + 1 where consumer = 'handback.feedback.content'");

        for (int i = 0; i < 40; i++) {
            UUID other = UUID.randomUUID();
            Others.item(tenant, other, 1, Others.itemJson(tenant, other, 1, "Item " + i, "active"));
        }

        Others.awaitCount(41, "select count(*) from known_content where tenant = ?", tenant);
    }

    @Test
    void a_rebuild_reads_everything_again() throws Exception {
        Others.publishedItem(tenant, item, "Price comparison");
        Store.execute("update known_content set title = 'Corrupted' where tenant = ?", tenant);

        assertThat(rebuild("handback.feedback.content")).isEqualTo(202);

        Others.awaitCount(1, "select count(*) from known_content where tenant = ? and title = 'Price comparison'", tenant);
        Api.rep(tenant, "rita").get("/content").then().body("items", hasSize(1));
    }

    @Test
    void a_rebuild_by_another_process_is_followed_without_a_new_record() {
        Others.publishedItem(tenant, item, "Price comparison");

        Store.execute("""
                with gone as (delete from known_content), forgotten as (delete from inbox where consumer = 'handback.feedback.content')
                update consumer_offset set epoch = epoch + 1, next_offset = 0 where consumer = 'handback.feedback.content'""");

        Others.awaitCount(1, "select count(*) from known_content where tenant = ? and title = 'Price comparison'", tenant);
    }

    @Test
    void an_operator_lists_letters_without_a_tenant_and_replays_one_by_its_id() {
        Topics.send(Topics.record("handback.content.v1", tenant + ":" + item, "no headers"));
        Others.awaitCount(1, "select count(*) from dead_letter where key = ? and tenant is null", key());
        var id = (UUID) Objects.requireNonNull(Store.rows("select id from dead_letter where key = ?", key()).getFirst().get("id"));
        String before = String.valueOf(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1));

        var page = operator().queryParam("after", before).queryParam("limit", 1).get("/q/dead-letters").then().statusCode(200);

        page.body("items[0].id", equalTo(id.toString())).body("items[0].tenant", nullValue()).body("items[0].content", nullValue());
        operator().queryParam("after", before).queryParam("limit", 1).queryParam("content", true).get("/q/dead-letters")
                .then().body("items[0].content.payload", equalTo(Base64.getEncoder().encodeToString("no headers".getBytes(UTF_8))));
        operator().post("/q/dead-letters/" + id + "/replay").then().statusCode(409).body("reason", containsString("envelope"));
        operator().post("/q/dead-letters/" + UUID.randomUUID() + "/replay").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=many", "after=x", "replayed=maybe", "content=1"})
    void an_operator_is_told_what_is_wrong_with_a_query(String query) {
        operator().get("/q/dead-letters?" + query).then().statusCode(400);
    }

    private RequestSpecification operator() {
        return RestAssured.given().baseUri("http://" + management.getHost()).port(management.getPort()).basePath("");
    }

    private byte[] key() {
        return (tenant + ":" + item).getBytes(UTF_8);
    }

    private void send(UUID eventId, long revision, String payload) {
        Topics.send("handback.content.v1", eventId, "content-item.changed.v1", tenant + ":" + item, revision, payload);
    }

    private int rebuild(String consumer) throws Exception {
        URI uri = management.resolve("/q/rebuild/" + consumer);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
